// Finds schemas/ and reads what is in it. Nothing here judges anything.
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "schemas");

const foldersWith = (name) => readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && readdirSync(join(root, entry.name)).includes(name))
  .map((entry) => entry.name)
  .sort();

/** Folders that hold a provider: those with an OpenAPI document. */
export const providers = foldersWith("openapi.json");

/** Providers whose documents are transcribed in full: our conventions are theirs alone. */
export const transcribed = foldersWith("transcription.md").filter((folder) => providers.includes(folder));

const complete = [...transcribed, ...foldersWith("examples").filter((folder) => !providers.includes(folder))];

export const readJson = (...path) => JSON.parse(readFileSync(join(root, ...path), "utf8"));

/** Paths of the schema files that our conventions hold for, those of the provider-neutral events among them. */
export const schemaFiles = complete
  .flatMap((folder) => readdirSync(join(root, folder))
    .filter((file) => file.endsWith(".schema.json"))
    .map((file) => `${folder}/${file}`))
  .sort();

/** All entries of their manifests: { provider, file, valid, schema, violations, bytes }. */
export function* examples() {
  for (const provider of complete.toSorted()) {
    const manifest = readJson(provider, "examples", "manifest.json");
    for (const kind of ["valid", "invalid"]) {
      for (const entry of manifest[kind]) {
        yield { ...entry, provider, valid: kind === "valid", bytes: readFileSync(join(root, provider, "examples", entry.file)) };
      }
    }
  }
}

/** A phone number in one of the three forms that providers write: the one format that the dialect adds. */
export const phoneNumber = /^(?:\+|00)?[1-9][0-9]{0,14}$/;

/** Reads strictly: well-formed UTF-8, no byte order mark, JSON, and no string with half a surrogate pair. Throws otherwise. */
export function readStrictly(bytes) {
  // ignoreBOM keeps the mark in the text, where JSON.parse stumbles over it as it should.
  const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  return JSON.parse(text, (name, value) => {
    if (!name.isWellFormed() || (typeof value === "string" && !value.isWellFormed())) {
      throw new SyntaxError("half a surrogate pair");
    }
    return value;
  });
}
