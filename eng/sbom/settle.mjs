// Makes a bill of materials the same wherever and whenever it is made: no clock, no path of a machine, a serial number drawn from its contents.
// Usage: node settle.mjs FILE PACKAGE VERSION TIME, TIME being that of the commit (2027-03-01T12:00:00Z).
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";

const [file, name, version, timestamp] = process.argv.slice(2);
const bom = JSON.parse(readFileSync(file, "utf8"));

// Where a lock file or a project lies, from the top of the repository; several stand in one text, with `\n` spelt out between them.
const fromTop = (text) => text.split("\\n").map((path) => path.replace(/^.*?(src\/[^/]+\/[^/]+)$/, "$1")).join("\\n");
const settle = (value) =>
    typeof value === "string" ? fromTop(value)
    : Array.isArray(value) ? value.map(settle)
    : value !== null && typeof value === "object" ? Object.fromEntries(Object.entries(value).map(([key, of]) => [key, settle(of)]))
    : value;

// What is packed is a package like the others, by whoever keeps this repository; remarks in prose tell the time again.
const ref = `pkg:nuget/${name}@${version}`;
delete bom.serialNumber;
delete bom.annotations;
delete bom.metadata.authors;
delete bom.metadata.timestamp;
bom.metadata.component = { ...bom.metadata.component, "bom-ref": ref, purl: ref, type: name === "Samverkan.Cli" || name.startsWith("Samverkan.Cli.") ? "application" : "library" };
const settled = settle(bom);

const hash = createHash("sha256").update(JSON.stringify(settled)).digest("hex");
const variant = ((parseInt(hash[16], 16) & 3) | 8).toString(16);
settled.serialNumber = `urn:uuid:${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-${variant}${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
settled.metadata.timestamp = timestamp;
writeFileSync(file, JSON.stringify(settled, null, 2) + "\n");
