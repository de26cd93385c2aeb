"""Checks SOAP requests: NIST's Schematron (brought to ISO) and CDC's XSD for what the body holds.

Usage: check-envelope.py FOLDER PHASE < request        prints one complaint a line
"""
import re
import sys
from pathlib import Path

from lxml import etree, isoschematron

folder, phase = Path(sys.argv[1]), sys.argv[2]
rules = (folder / "soap_rules.sch").read_text()
rules = rules.replace("http://www.ascc.net/xml/schematron", "http://purl.oclc.org/dsdl/schematron")
rules = re.sub(r'<pattern name="[^"]*"', "<pattern", rules)
schematron = isoschematron.Schematron(etree.fromstring(rules.encode()), phase=phase, store_report=True)
document = etree.fromstring(sys.stdin.buffer.read())
if not schematron.validate(etree.ElementTree(document)):
    for failed in schematron.validation_report.iter("{http://purl.oclc.org/dsdl/svrl}failed-assert"):
        words = " ".join("".join(failed.itertext()).split())
        if words.startswith("ERROR"):
            print(words)
schema = etree.XMLSchema(etree.parse(str(folder / "cdc-iis-2011.xsd")))
(body,) = document.iter("{http://www.w3.org/2003/05/soap-envelope}Body")
if not schema.validate(etree.ElementTree(etree.fromstring(etree.tostring(body[0])))):
    for error in schema.error_log:
        print("XSD:", error.message)
