#!/usr/bin/env node
// SPDX-License-Identifier: MIT
// Our forms, example responses and exports before a FHIR R4 validator that others wrote: ./dev validate-forms
//
//   validate_forms.js BUNDLE FILE...          every problem as FILE: PLACE: what; ends with 1 on any
//   validate_forms.js --plant BUNDLE FILE...  faults planted in copies of the files, each of which must be found
'use strict';
const fs = require('fs');
const vm = require('vm');

const kinds = ['Questionnaire', 'QuestionnaireResponse', 'Bundle'];

// An item in an item is of the kind "#Questionnaire.item", which the validator does not follow: it would look at none of them.
function followReferences(kinds, structure) {
  for (const property of structure._properties || []) {
    if (property._type && property._type.startsWith('#')) {
      const [root, ...path] = property._type.slice(1).split('.');
      const meant = path.reduce((part, name) => part._properties.find((each) => each._name === name), kinds[root]);
      Object.assign(property, {_type: 'BackboneElement', _properties: meant._properties});
    } else {
      followReferences(kinds, property);
    }
  }
}

// The validator is one file that makes a global "Fhir" of itself.
function validatorOf(bundle) {
  const validator = new (vm.runInThisContext(fs.readFileSync(bundle, 'utf8') + '\n;Fhir').Fhir)();
  for (const kind of kinds) followReferences(validator.parser.parsedStructureDefinitions, validator.parser.parsedStructureDefinitions[kind]);
  return validator;
}

// It looks at the form of numbers, booleans, days and codes, but takes anything for a text.
const texts = new Set(['string', 'markdown', 'uri', 'url', 'canonical', 'base64Binary', 'instant', 'date', 'dateTime', 'time',
  'code', 'id', 'oid', 'uuid', 'xhtml']);

function textProblems(resource, property, place, value) {
  if (!texts.has(property._type)) return [];
  const wrong = (property._multiple && Array.isArray(value) ? value : [value]).filter((each) => typeof each !== 'string');
  return wrong.map(() => ({location: place, severity: 'error', message: `A text is expected (${property._type})`}));
}

// FHIR's JSON has neither null, nor empty texts, lists and objects (R4, 2.6.2); the validator lets them pass.
function* emptyParts(value, place) {
  if (value === null || value === '') yield {location: place, severity: 'error', message: 'Nothing is never written'};
  if (value === null || typeof value !== 'object') return;
  const parts = Object.entries(value);
  if (parts.length === 0) yield {location: place, severity: 'error', message: 'An empty list or object is never written'};
  for (const [name, part] of parts) yield* emptyParts(part, Array.isArray(value) ? `${place}[${name}]` : `${place}.${name}`);
}

// A value[x] of false or 0 is there; the validator takes it for missing.
function isThere(resource, problem) {
  const choice = /^[^.]+\.(.*?)\.?([A-Za-z]+)\[x\]$/.exec(problem.location);
  if (problem.message !== 'Missing property' || !choice) return false;
  const steps = choice[1].split(/[.[\]]+/).filter((step) => step !== '');
  const parent = steps.reduce((part, step) => (part || {})[step], resource) || {};
  return Object.keys(parent).some((name) => name.startsWith(choice[2]) && [false, 0].includes(parent[name]));
}

// A collection of filled forms: each entry has a name of its own, which R4 demands in words alone (2.36.4), and a form that
// is looked at by itself.
function problemsOfBundle(validator, bundle) {
  const found = problemsOfOne(validator, {...bundle, entry: (bundle.entry || []).map(({resource, ...rest}) => rest)});
  const named = new Set();
  (bundle.entry || []).forEach((entry, at) => {
    const place = `Bundle.entry[${at}]`;
    const wrong = (part, message) => found.push({location: `${place}.${part}`, message});
    if (!/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(entry.fullUrl)) wrong('fullUrl', 'A name is expected');
    if (named.has(entry.fullUrl)) wrong('fullUrl', 'Another entry has this name');
    named.add(entry.fullUrl);
    if (!entry.resource || entry.resource.resourceType !== 'QuestionnaireResponse') wrong('resource', 'A filled form is expected');
    else found.push(...problemsOfOne(validator, entry.resource).map((each) => ({...each, location: `${place}.${each.location}`})));
  });
  return found;
}

function problemsOf(validator, resource) {
  const isBundle = resource && resource.resourceType === 'Bundle';
  return (isBundle ? problemsOfBundle : problemsOfOne)(validator, resource);
}

function problemsOfOne(validator, resource) {
  if (!resource || !kinds.includes(resource.resourceType)) {
    return [{location: 'resourceType', message: `One of ${kinds.join(', ')} is expected`}];
  }
  const found = validator.validate(resource, {errorOnUnexpected: true, onBeforeValidateProperty: textProblems});
  return found.messages.filter((each) => ['error', 'fatal'].includes(each.severity) && !isThere(resource, each))
    .concat([...emptyParts(resource, resource.resourceType)]);
}

function read(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch (error) {
    return {problem: error.message};
  }
}

function validate(validator, files) {
  let wrong = 0;
  for (const file of files) {
    const resource = read(file);
    const problems = resource && resource.problem ? [{location: '', message: resource.problem}] : problemsOf(validator, resource);
    wrong += problems.length > 0 ? 1 : 0;
    for (const each of problems) console.log(`${file}: ${each.location}: ${each.message}`);
  }
  console.log(`${files.length} files, ${wrong} refused`);
  return files.length > 0 && wrong === 0 ? 0 : 1;
}

// What is done to a copy, and the place at which it must be found.
const planted = {
  Questionnaire: [
    ['a number for a text', 'Questionnaire.title', (form) => { form.title = 7; }],
    ['a text for true or false', 'Questionnaire.experimental', (form) => { form.experimental = 'false'; }],
    ['a text for a number', 'maxLength', (form) => { form.item[0].maxLength = '9'; }],
    ['one thing for a list', 'Questionnaire.item', (form) => { form.item = form.item[0]; }],
    ['a list for one thing', 'Questionnaire.version', (form) => { form.version = [form.version]; }],
    ['a day that is none', 'Questionnaire.date', (form) => { form.date = '5 January'; }],
    ['a missing status', 'Questionnaire.status', (form) => { delete form.status; }],
    ['a missing linkId', 'linkId', (form) => { delete form.item[0].linkId; }],
    ['a missing answer to depend on', 'answer[x]', (form) => { form.item[0].enableWhen = [{question: 'a', operator: '='}]; }],
    ['an unknown member', 'Questionnaire.colour', (form) => { form.colour = 'red'; }],
    ['an unknown member deep inside', 'item[0].item[0].colour', (form) => { form.item[0].item[0].colour = 'red'; }],
    ['a wrong code of status', 'Questionnaire.status', (form) => { form.status = 'final'; }],
    ['a wrong code of an item type', 'item[0].item[0].type', (form) => { form.item[0].item[0].type = 'slider'; }],
    ['a null', 'Questionnaire.title', (form) => { form.title = null; }],
    ['an empty list', 'Questionnaire.item', (form) => { form.item = []; }],
    ['another resource', 'resourceType', (form) => { form.resourceType = 'Questionaire'; }],
  ],
  QuestionnaireResponse: [
    ['a missing status', 'QuestionnaireResponse.status', (response) => { delete response.status; }],
    ['a wrong code of status', 'QuestionnaireResponse.status', (response) => { response.status = 'done'; }],
    ['a day that is none', 'QuestionnaireResponse.authored', (response) => { response.authored = 'Monday'; }],
    ['an answer with an unknown member', 'score', (response) => { response.item[0].answer = [{valueInteger: 1, score: 1}]; }],
    ['an answer of the wrong type', 'valueInteger', (response) => { response.item[0].answer = [{valueInteger: '1'}]; }],
    ['a missing linkId', 'linkId', (response) => { delete response.item[0].linkId; }],
  ],
  Bundle: [
    ['a wrong code of type', 'Bundle.type', (bundle) => { bundle.type = 'collected'; }],
    ['an unknown member', 'Bundle.colour', (bundle) => { bundle.colour = 'red'; }],
    ['no entry', 'Bundle.entry', (bundle) => { bundle.entry = []; }],
    ['an entry without a name', 'Bundle.entry[0].fullUrl', (bundle) => { delete bundle.entry[0].fullUrl; }],
    ['two entries of one name', 'Bundle.entry[1].fullUrl', (bundle) => { bundle.entry[1].fullUrl = bundle.entry[0].fullUrl; }],
    ['an entry without a form', 'Bundle.entry[1].resource', (bundle) => { delete bundle.entry[1].resource; }],
    ['a form without a status', 'Bundle.entry[1].QuestionnaireResponse.status', (bundle) => { delete bundle.entry[1].resource.status; }],
    ['a text for a reference', 'Bundle.entry[0].QuestionnaireResponse.subject', (bundle) => { bundle.entry[0].resource.subject = ''; }],
    ['an unknown member of an answer', 'item[0].colour', (bundle) => { bundle.entry[0].resource.item[0].colour = 'red'; }],
  ],
};

// Right, though the validator would take it for missing.
const harmless = ['a zero to depend on', (form) => { form.item[0].enableWhen = [{question: 'a', operator: '=', answerInteger: 0}]; }];

function plant(validator, files) {
  const failures = [];
  let found = 0;
  for (const kind of kinds) {
    const original = files.map(read).find((resource) => resource.resourceType === kind);
    if (!original || problemsOf(validator, original).length > 0) return failWith(`there is no ${kind} to plant faults in`);
    for (const [what, place, change] of planted[kind]) {
      const copy = structuredClone(original);
      change(copy);
      if (problemsOf(validator, copy).some((each) => each.location.endsWith(place))) found += 1;
      else failures.push(`${kind}: ${what} was not found at ${place}`);
    }
    if (kind !== 'Questionnaire') continue;
    harmless[1](original);
    if (problemsOf(validator, original).length > 0) failures.push(`${kind}: ${harmless[0]} is refused`);
  }
  for (const failure of failures) console.log(failure);
  console.log(`${found} planted faults found, ${failures.length} failures`);
  return failures.length === 0 ? 0 : 1;
}

function failWith(sentence) {
  console.error(sentence);
  return 1;
}

const planting = process.argv[2] === '--plant';
const [bundle, ...files] = process.argv.slice(planting ? 3 : 2);
const validator = validatorOf(bundle);
process.exitCode = planting ? plant(validator, files) : validate(validator, files);
