#!/usr/bin/env python3
"""What ships: the packages of the product, from its lock file and the licences in its restored packages. Needs no network.

  supply-chain.py sbom FILE    writes a CycloneDX 1.6 bill of materials
  supply-chain.py licences     writes docs/licences.md
  supply-chain.py check        fails when docs/licences.md is not current, or a licence is not one we ship

Restore first. Packages that only build (PrivateAssets="all") do not ship and are left out, with what only they need.
"""
import json
import os
import re
import sys
import uuid
import xml.etree.ElementTree as xml
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROJECT = ROOT / "src/PlgTraject.Web"
LIST = ROOT / "docs/licences.md"
PACKAGES = Path(os.environ.get("NUGET_PACKAGES") or Path.home() / ".nuget/packages")
ALLOWED = {"MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "MS-PL", "PostgreSQL", "MPL-2.0"}
# Licences that are a file in the package, by the name they bear. Both come with Microsoft.Data.SqlClient and are for Windows.
# The first allows to distribute it with a program; the second says nothing about that. zxcvbn-core names the address of a file
# instead, which is the MIT licence.
READ = {
    "Microsoft.Data.SqlClient.SNI.runtime": "Microsoft .NET Library License",
    "Microsoft.Identity.Client.NativeInterop": "Microsoft Software License",
    "zxcvbn-core": "MIT",
}

# Read in the licences that came with these releases; only the owner can say which one covers them.
QUESTPDF = """## QuestPDF

A build with `-p:PdfEngine=QuestPdf`, the default of the Dockerfile, ships QuestPDF 2023.12.6 and the SkiaSharp 2.88 it was made for. It is no
plain open-source licence: which one covers you depends on who you are, and you declare it with the setting `Documents:QuestPdfLicense`, which has
no default. A build with the default engine asks nothing.

| Release | Licence | Free for | Others |
| --- | --- | --- | --- |
| 2023.12.6 (February 2024), what is built here | "Community MIT" | companies below USD 1 million of annual gross revenue; charities, open-source projects, education and training | buy Professional (up to 10 developers who use it) or Enterprise |
| 2026.5.0 (May 2026), the last with it | the same; the setting of that release also knows `Evaluation`, not for production | the same, "evaluation, learning or training" | the same |
| 2026.6.0 (June 2026) and later | "Community License", source-available, no MIT: version 2.0 with 2026.6, version 3.0, told here, since 2026.7.0 | individuals and organisations below USD 1 million a year, counted over all they own; charities; academic institutions that are public or not for profit; open source | buy Professional (one legal entity, any number of developers) or Enterprise (with affiliates). Public bodies and listed companies always; a school for profit counts as a company |

From 2026.6.0 on, who has the software made for them and benefits from it needs the licence, not who writes it; no source may be passed on,
and losing the right to the free licence leaves 90 days. A release keeps the terms it came with.

To be checked by the owner, for it cannot be known here: the revenue of the organisation that runs the site, whether its work counts as
education under the old terms, and what a licence costs. The texts that count are in the package (`PackageLicense.md`, `LICENSE.md`) and at
https://www.questpdf.com/license.""".splitlines()


def nuspec(name, version):
    path = PACKAGES / name.lower() / version.lower() / f"{name.lower()}.nuspec"
    metadata = xml.parse(path).getroot()[0]
    return {element.tag.split("}")[1]: element for element in metadata}


def licence(name, fields):
    element = fields.get("license")
    if element is not None and element.get("type") == "expression":
        return element.text.strip()
    if name in READ:
        return READ[name]
    sys.exit(f"{name}: its licence is no expression. Read it, and name it in {Path(__file__).name}.")


def shipped():
    locked = json.loads((PROJECT / "packages.lock.json").read_text())["dependencies"]["net10.0"]
    by_name = {name.lower(): name for name in locked}
    private = {
        reference.get("Include").lower()
        for reference in xml.parse(PROJECT / "PlgTraject.Web.csproj").iter("PackageReference")
        if (reference.get("PrivateAssets") or "").lower() == "all"
    }
    waiting = [name for name in locked if locked[name]["type"] == "Direct" and name.lower() not in private]
    found = set()
    while waiting:
        name = by_name[waiting.pop().lower()]
        if name not in found:
            found.add(name)
            waiting += locked[name].get("dependencies", {})
    components = []
    for name in sorted(found, key=str.lower):
        entry = locked[name]
        fields = nuspec(name, entry["resolved"])
        components.append({
            "name": name, "version": entry["resolved"], "licence": licence(name, fields), "hash": entry["contentHash"],
            "authors": re.sub(r"\s+", " ", fields["authors"].text.strip()),
            "needs": sorted(by_name[other.lower()] for other in entry.get("dependencies", {})),
        })
    return components


def purl(component):
    return f"pkg:nuget/{component['name']}@{component['version']}"


def licences_of(component):
    text = component["licence"]
    return [{"license": {"name": text}}] if component["name"] in READ else [{"expression": text}]


def sbom(components):
    by_name = {component["name"]: component for component in components}
    content = json.dumps([purl(component) for component in components])
    product = "pkg:generic/plgtraject"
    return {
        "bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1,
        # The same packages, the same number: a new one shows that something changed.
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, content)}",
        "metadata": {"component": {"type": "application", "name": "PlgTraject.Web", "bom-ref": product}},
        "components": [{
            "type": "library", "bom-ref": purl(component), "name": component["name"], "version": component["version"],
            "purl": purl(component), "authors": [{"name": component["authors"]}], "licenses": licences_of(component),
            # NuGet's own hash: over the content without the signature, so not that of the .nupkg file.
            "properties": [{"name": "nuget:contentHash", "value": component["hash"]}],
        } for component in components],
        "dependencies": [{"ref": product, "dependsOn": [purl(component) for component in components]}] + [
            {"ref": purl(component), "dependsOn": [purl(by_name[name]) for name in component["needs"]]}
            for component in components],
    }


def licences(components):
    lines = [
        "# Licences of what ships", "",
        "Made by `python3 tests/supply-chain.py licences` from the lock file; don't edit. The product also carries the typefaces",
        "Newsreader and Atkinson Hyperlegible Next (SIL Open Font License 1.1, texts beside the files) and runs on .NET (MIT).",
        "", *QUESTPDF, "",
        "## What the default build ships", "",
        "| Package | Version | Licence | Authors |", "| --- | --- | --- | --- |",
    ]
    lines += [f"| {c['name']} | {c['version']} | {c['licence']} | {c['authors'].replace('|', '/')} |" for c in components]
    return "\n".join(lines) + "\n"


def main():
    components = shipped()
    match sys.argv[1:]:
        case ["sbom", target]:
            Path(target).write_text(json.dumps(sbom(components), indent=2) + "\n", encoding="utf-8")
            print(f"{len(components)} packages in {target}")
        case ["licences"]:
            LIST.write_text(licences(components), encoding="utf-8")
            print(f"{len(components)} packages in {LIST.relative_to(ROOT)}")
        case ["check"]:
            others = [c for c in components if c["licence"] not in ALLOWED and c["name"] not in READ]
            for c in others:
                print(f"{c['name']} {c['version']}: {c['licence']} is not a licence we ship")
            current = LIST.read_text(encoding="utf-8") == licences(components)
            if not current:
                print("docs/licences.md is not current: run supply-chain.py licences")
            sys.exit(1 if others or not current else 0)
        case _:
            sys.exit(__doc__)


main()
