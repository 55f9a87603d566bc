// Lints the OpenAPI documents with @redocly/cli, offline: its update check and telemetry would both reach for the network.
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { root, transcribed } from "./corpus.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const documents = transcribed.map((provider) => join(root, provider, "openapi.json"));
const { status, error } = spawnSync(
  process.execPath,
  [join(here, "node_modules", "@redocly", "cli", "bin", "cli.js"), "lint", "--config", join(here, "redocly.yaml"), ...documents],
  {
    stdio: "inherit",
    env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
  },
);
if (error) throw error;
process.exitCode = status ?? 1;
