// node third.mjs SCHEMA INSTANCE DIALECT REFERENCED…
// Asks @sourcemeta/jsonschema for its verdict: "valid", "invalid", or the first line of what it says instead.
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createRequire } from "node:module";

const [schema, given, dialect, ...referenced] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "third-"));
try {
  // It tells formats by file names.
  const instance = join(folder, "instance.json");
  copyFileSync(given, instance);
  const cli = createRequire(import.meta.url).resolve("@sourcemeta/jsonschema");
  const run = spawnSync(process.execPath, [join(cli, "..", "cli.js"), "validate", schema, instance, "--default-dialect", dialect, ...referenced.flatMap((path) => ["--resolve", path])], { encoding: "utf8" });
  console.log(run.status === 0 ? "valid" : run.status === 2 ? "invalid" : (run.stderr || run.stdout).trim().split("\n")[0]);
} finally {
  rmSync(folder, { recursive: true });
}
