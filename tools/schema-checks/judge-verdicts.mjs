// node judge-verdicts.mjs FOLDER [--every N]
// Judges documents that AgentEvents made, with its verdicts, by validators that AgentEvents did not write: all of them by ajv, each Nth schema's by
// @sourcemeta/jsonschema too. The tests write the files where AGENTEVENTS_VERDICTS names the folder. Cases in which a validator is known to see it
// otherwise stand in differences.json, each with its reason.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import Ajv from "ajv";
import Ajv2019 from "ajv/dist/2019.js";
import Ajv2020 from "ajv/dist/2020.js";
import Ajv04 from "ajv-draft-04";

const { values, positionals: [folder] } = parseArgs({ allowPositionals: true, options: { every: { type: "string", default: "100" } } });
const require = createRequire(import.meta.url);
const draft06 = require("ajv/dist/refs/json-schema-draft-06.json");
const differences = JSON.parse(readFileSync(new URL("differences.json", import.meta.url), "utf8")).map((d) => ({ ...d, matches: new RegExp(d.schema, "u"), met: 0 }));

// Formats are annotations. Before 2019-09 what stands beside $ref means nothing, which ajv has to be told.
const options = { strict: false, validateFormats: false, logger: false, allowUnionTypes: true };
const alone = { ...options, ignoreKeywordsWithRef: true };
const makers = {
  "http://json-schema.org/draft-04/schema": () => new Ajv04(alone),
  "http://json-schema.org/draft-06/schema": () => new Ajv(alone).addMetaSchema(draft06),
  "http://json-schema.org/draft-07/schema": () => new Ajv(alone),
  "https://json-schema.org/draft/2019-09/schema": () => new Ajv2019(options),
  "https://json-schema.org/draft/2020-12/schema": () => new Ajv2020(options),
};

const failures = [];
let agreed = 0;
let passedOver = 0;
function tell(validator, { name, schema }, document, valid, said) {
  const known = differences.find((d) => d.validator === validator && (d.matches.test(name) || d.matches.test(JSON.stringify(schema)) || d.matches.test(document)));
  if (known) known.met++;
  else failures.push(`${validator}: ${name}: ${document} is said to be ${valid ? "valid" : "invalid"}, ${said}: ${JSON.stringify(schema)}`);
}

function judgeByAjv(entry) {
  let validate;
  try {
    validate = makers[entry.draft.replace(/#$/, "")]().compile(entry.schema);
  } catch {
    // What ajv does not compile it cannot judge; how many these are is told.
    passedOver++;
    return;
  }
  for (const { document, valid } of entry.documents) {
    let found;
    try {
      found = validate(document) === true;
    } catch (error) {
      found = error.message;
    }
    if (found === valid) agreed++;
    else tell("ajv", entry, JSON.stringify(document), valid, found);
  }
}

const third = join(require.resolve("@sourcemeta/jsonschema"), "..", "cli.js");
function judgeByThird(entry, line) {
  const place = mkdtempSync(join(tmpdir(), "verdicts-"));
  try {
    writeFileSync(join(place, "schema.json"), JSON.stringify(entry.schema));
    entry.documents.slice(0, 6).forEach(({ document, valid }, i) => {
      const instance = join(place, `instance${i}.json`);
      writeFileSync(instance, JSON.stringify(document));
      const run = spawnSync(process.execPath, [third, "validate", join(place, "schema.json"), instance, "--default-dialect", entry.draft], { encoding: "utf8" });
      const found = run.status === 0 ? true : run.status === 2 ? false : (run.stderr || run.stdout).trim().split("\n")[0];
      if (found === valid) agreed++;
      else tell("@sourcemeta/jsonschema", entry, JSON.stringify(document), valid, found);
    });
  } finally {
    rmSync(place, { recursive: true });
  }
}

let number = 0;
for (const file of readdirSync(folder).filter((name) => name.endsWith(".ndjson")).sort()) {
  for (const line of readFileSync(join(folder, file), "utf8").split("\n").filter((text) => text.length > 0)) {
    const entry = JSON.parse(line);
    judgeByAjv(entry);
    if (number++ % Number(values.every) === 0) judgeByThird(entry);
  }
}

if (number === 0) failures.push(`${folder}: there are no verdicts; run tests/Conformance with AGENTEVENTS_VERDICTS`);
for (const failure of failures.slice(0, 50)) console.error(failure.slice(0, 2000));
for (const d of differences) console.log(`${d.met} differences known: ${d.validator}, ${d.schema}: ${d.reason}`);
console.log(`${agreed} verdicts agreed on, ${passedOver} schemas of ${number} not compiled by ajv, ${failures.length} disagreements`);
process.exitCode = failures.length === 0 ? 0 : 1;
