// Finds schemas and instances in folders of other people's files, and reads them. Nothing here judges anything.
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, extname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parse as parseToml } from "smol-toml";
import { parse as parseYaml } from "yaml";

const below = (folder) => existsSync(folder)
  ? readdirSync(folder, { recursive: true }).map((name) => join(folder, name)).filter((path) => statSync(path).isFile()).sort()
  : [];
const text = (path) => readFileSync(path, "utf8").replace(/^\uFEFF/, "");

/** A schema file: { path, uri, root }; root is undefined if the file is no JSON. */
function readSchema(path) {
  let root;
  try {
    root = JSON.parse(text(path));
  } catch {
    // Folders of schemas hold other things too; the table counts them.
  }
  return { path, uri: pathToFileURL(path).href, root };
}

/**
 * The schemas below a folder, each with the files and lines that are instances of it. Two layouts have instances:
 * SchemaStore's (src/schemas/json/NAME.json with src/test/NAME and src/negative_test/NAME),
 * and NAME/schema.json with NAME/instances.jsonl. In any other folder every *.json is a schema.
 */
export function schemasBelow(folder) {
  const root = resolve(folder);
  const store = join(root, "src", "schemas", "json");
  if (existsSync(store)) {
    return below(store).filter((path) => extname(path) === ".json").map((path) => ({
      ...readSchema(path),
      instances: ["test", "negative_test"].flatMap((kind) => below(join(root, "src", kind, basename(path, ".json")))),
    }));
  }
  const files = below(root);
  const paired = files.filter((path) => basename(path) === "schema.json");
  return (paired.length > 0 ? paired : files.filter((path) => extname(path) === ".json")).map((path) => ({
    ...readSchema(path),
    instances: basename(path) === "schema.json" ? [join(dirname(path), "instances.jsonl")].filter(existsSync) : [],
  }));
}

const readers = {
  // The very text of a JSON file is judged: a number in it may have more digits than JavaScript keeps.
  ".json": (content) => ({ value: JSON.parse(content), text: content }),
  ".yaml": (content) => asJson(parseYaml(content)),
  ".yml": (content) => asJson(parseYaml(content)),
  ".toml": (content) => asJson(parseToml(content)),
};
const asJson = (value) => {
  const written = JSON.stringify(value);
  return { value: JSON.parse(written), text: written };
};

/** The instances of a schema as { name, value, text }; an instance that cannot be read has neither value nor text. */
export function* instancesOf(schema) {
  for (const path of schema.instances) {
    const units = extname(path) === ".jsonl"
      ? text(path).split("\n").map((line, index) => [`${path}:${index + 1}`, line, ".json"]).filter(([, line]) => line.trim() !== "")
      : [[path, text(path), extname(path)]];
    for (const [name, content, kind] of units) {
      try {
        yield { name, ...readers[kind](content) };
      } catch {
        yield { name };
      }
    }
  }
}
