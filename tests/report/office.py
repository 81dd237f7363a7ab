# SPDX-License-Identifier: MIT
"""LibreOffice as a second program for our files.

It ends with 0 even for a file it cannot read, so only its output counts; it prints cached values unless its profile asks
for a hard recalculation, so it gets a profile of its own that does."""
import pathlib
import shutil
import subprocess

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
XLSX = "xlsx:Calc MS Excel 2007 XML"

PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">
<value>0</value></prop></item></oor:items>
"""


class Office:
    def __init__(self, work):
        """`work` is made anew; what is converted lies in it."""
        self.work = pathlib.Path(work).resolve()
        shutil.rmtree(self.work, ignore_errors=True)
        (self.work / "profile" / "user").mkdir(parents=True)
        (self.work / "profile" / "user" / "registrymodifications.xcu").write_text(PROFILE)

    def convert(self, to, files, seconds=240):
        subprocess.run([OFFICE, "--headless", "--norestore", f"-env:UserInstallation=file://{self.work}/profile",
                        "--convert-to", to, "--outdir", str(self.work), *[str(file) for file in files]],
                       check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=seconds)
