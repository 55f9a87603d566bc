// The drafts that ajv reads, and which of them a schema is in.
import { createRequire } from "node:module";
import Ajv from "ajv";
import Ajv2019 from "ajv/dist/2019.js";
import Ajv2020 from "ajv/dist/2020.js";
import Ajv04 from "ajv-draft-04";

const draft06 = createRequire(import.meta.url)("ajv/dist/refs/json-schema-draft-06.json");

// Formats are annotations. Before 2019-09 what stands beside $ref means nothing, which ajv has to be told.
const options = { strict: false, validateFormats: false, logger: false, allowUnionTypes: true };
const alone = { ...options, ignoreKeywordsWithRef: true };

/** Name, canonical $schema, keyword of the identifier, and what makes an ajv. */
export const drafts = [
  { name: "draft-04", uri: "http://json-schema.org/draft-04/schema#", id: "id", make: (o) => new Ajv04({ ...alone, ...o }) },
  { name: "draft-06", uri: "http://json-schema.org/draft-06/schema#", id: "$id", make: (o) => new Ajv({ ...alone, ...o }).addMetaSchema(draft06) },
  { name: "draft-07", uri: "http://json-schema.org/draft-07/schema#", id: "$id", make: (o) => new Ajv({ ...alone, ...o }) },
  { name: "2019-09", uri: "https://json-schema.org/draft/2019-09/schema", id: "$id", make: (o) => new Ajv2019({ ...options, ...o }) },
  { name: "2020-12", uri: "https://json-schema.org/draft/2020-12/schema", id: "$id", make: (o) => new Ajv2020({ ...options, ...o }) },
];

const plain = (uri) => uri.replace(/^https?:/, "").replace(/#$/, "");

/** The draft of a schema: 2020-12 if it names none, undefined if ajv does not read the one that it names. */
export function draftOf(root) {
  const name = root?.$schema;
  return name === undefined ? drafts.at(-1) : drafts.find((draft) => typeof name === "string" && plain(draft.uri) === plain(name));
}
