// node judge.mjs [--sample N] [--seconds N] FOLDER…
// Writes what ajv makes of every schema below the folders, and of the instances beside it: one JSON object a line.
import { Worker } from "node:worker_threads";
import { parseArgs } from "node:util";
import { schemasBelow } from "./files.mjs";

const { values, positionals: folders } = parseArgs({ allowPositionals: true, options: { sample: { type: "string" }, seconds: { type: "string", default: "60" } } });
const paths = folders.flatMap(schemasBelow).map(({ path }) => path);
const step = values.sample === undefined ? 1 : Math.max(1, paths.length / Number(values.sample));
const chosen = new Set(Array.from({ length: Math.ceil(paths.length / step) }, (_, i) => paths[Math.floor(i * step)]));

let worker;
let answer;
const start = () => {
  worker = new Worker(new URL("ajv-worker.mjs", import.meta.url), { workerData: { folders }, resourceLimits: { maxOldGenerationSizeMb: 2048 } });
  worker.on("message", (result) => answer(result));
  worker.on("error", (error) => answer({ lost: error.message }));
};

async function judge(path) {
  let timer;
  const result = await new Promise((resolve) => {
    answer = resolve;
    timer = setTimeout(() => resolve({ lost: `more than ${values.seconds} s` }), Number(values.seconds) * 1000);
    worker.postMessage(path);
  });
  clearTimeout(timer);
  if (result.lost === undefined) return result;
  await worker.terminate();
  start();
  return { path, uri: "", draft: "other", dialect: "", outcome: "too large for ajv", error: result.lost };
}

start();
for (const path of chosen) {
  const line = JSON.stringify(await judge(path)) + "\n";
  if (!process.stdout.write(line)) await new Promise((resolve) => process.stdout.once("drain", resolve));
}
await worker.terminate();
