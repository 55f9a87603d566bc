// Compares the committed HTTP pacts with the OpenAPI documents, by @pactflow/openapi-pact-comparator, offline: every interaction has to be a request
// and a response that the document describes. Exit code 1 if one is not, or if a pact is compared with nothing.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { providers, root } from "./corpus.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const pacts = join(root, "..", "tests", "Contract", "pacts");
const pactOf = (provider) => `agent-events-${provider}.json`;
const folder = mkdtempSync(join(tmpdir(), "agent-events-openapi-"));

function run(program, ...args) {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [join(here, "node_modules", ...program), ...args], {
    encoding: "utf8",
    env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
  });
  if (error) throw error;
  return { status, stdout, stderr };
}

/** The document in one file without references: the comparator follows none to other files. */
function bundle(provider) {
  const file = join(folder, `${provider}.json`);
  const { status, stderr } = run(
    ["@redocly", "cli", "bin", "cli.js"],
    "bundle", "--dereferenced", "--config", join(here, "redocly.yaml"), "--output", file, join(root, provider, "openapi.json"),
  );
  if (status !== 0) throw new Error(`${provider}: cannot be bundled: ${stderr}`);
  // The comparator has no dialect but OpenAPI's own and takes a schema's name for a second one of the same; neither decides what is valid here.
  const text = JSON.stringify(JSON.parse(readFileSync(file, "utf8"), (name, value) => (name === "$schema" || name === "$id" ? undefined : value)));
  writeFileSync(file, text);
  return file;
}

/** What the comparator finds: { type, code, message, mockDetails }; errors, and warnings about what a document leaves open. */
function compare(document, pact) {
  const { stdout, stderr } = run(["@pactflow", "openapi-pact-comparator", "dist", "cli.cjs"], "--oas", document, pact);
  if (stdout.trim() === "") throw new Error(`no verdict: ${stderr}`);
  return JSON.parse(stdout);
}

const isJson = ({ body }) => typeof body?.content === "object" && body.content !== null && !Array.isArray(body.content);

// A comparator that sees nothing would be content with everything: each of these has to be an error on every interaction that it changes.
const damages = {
  "another path": ({ request }) => { request.path += "/more"; },
  // A request may be as wrong as it likes where an error is the answer.
  "an empty request": ({ request, response }) => { if (response.status === 200 && isJson(request)) request.body.content = {}; },
  "a list for an answer": ({ response }) => { if (isJson(response)) response.body.content = [1]; },
};

function requireDamagesToBeSeen(provider, document, pact) {
  for (const [name, damage] of Object.entries(damages)) {
    const damaged = structuredClone(pact);
    damaged.interactions.forEach(damage);
    const expected = damaged.interactions.filter((interaction, index) => JSON.stringify(interaction) !== JSON.stringify(pact.interactions[index]));
    const file = join(folder, "damaged.json");
    writeFileSync(file, JSON.stringify(damaged));
    const found = new Set(compare(document, file).filter(({ type }) => type === "error").map(({ mockDetails }) => mockDetails.interactionDescription));
    const missed = expected.filter(({ description }) => !found.has(description));

    // Every provider has paths; one that neither takes nor gives JSON has nothing else to damage.
    if ((expected.length === 0 && name === "another path") || missed.length > 0) {
      console.error(`${provider}: ${name} goes unseen: ${missed.map(({ description }) => description).join("; ") || "nothing was damaged"}`);
      process.exitCode = 1;
    }
  }
}

function requireEveryPactToBeCompared() {
  const isHttp = (file) => JSON.parse(readFileSync(join(pacts, file), "utf8")).interactions.some(({ type }) => type === "Synchronous/HTTP");
  const expected = readdirSync(pacts).filter(isHttp).sort().join();
  const compared = providers.map((provider) => pactOf(provider)).sort().join();
  if (expected !== compared) throw new Error(`the HTTP pacts are ${expected}, and those that would be compared ${compared}: see pactOf`);
}

try {
  requireEveryPactToBeCompared();
  for (const provider of providers) {
    const file = join(pacts, pactOf(provider));
    const pact = JSON.parse(readFileSync(file, "utf8"));
    const document = bundle(provider);
    const findings = compare(document, file);
    const errors = findings.filter(({ type }) => type === "error");
    // The messages of errors may quote an example; there is no other text in these files.
    for (const { code, message, mockDetails } of errors) console.error(`${provider}: ${mockDetails.interactionDescription}: ${code}: ${message}`);
    if (errors.length > 0 || pact.interactions.length === 0) process.exitCode = 1;
    const warnings = [...new Set(findings.filter(({ type }) => type !== "error").map(({ code }) => code))];
    console.log(`${provider}: ${pact.interactions.length} interactions compared with openapi.json, ${errors.length} errors, warnings: ${warnings.join(", ") || "none"}`);
    requireDamagesToBeSeen(provider, document, pact);
  }
} finally {
  rmSync(folder, { recursive: true });
}
