// The schema files that are at hand, by every URI that they go by.
import { draftOf } from "./drafts.mjs";

const bare = (uri) => uri.split("#")[0];

/** A schema under an absolute identifier and the canonical spelling of its $schema, as ajv wants it. */
export function identified({ uri, root }) {
  const draft = draftOf(root);
  if (draft === undefined || typeof root !== "object" || root === null) return root;
  const own = root[draft.id];
  const id = typeof own === "string" && URL.canParse(own, uri) ? new URL(own, uri).href : uri;
  return { ...root, [draft.id]: bare(id), ...(root.$schema === undefined ? {} : { $schema: draft.uri }) };
}

const identifierOf = (schema) => {
  const root = identified(schema);
  return root?.$id ?? root?.id;
};

/** Finds schema files by URI: the file's own, or the identifier that its root claims. Who comes first has it. */
export class AtHand {
  #byUri = new Map();

  constructor(schemas) {
    for (const schema of schemas.filter(({ root }) => root !== undefined)) {
      const root = identified(schema);
      for (const uri of [schema.uri, root?.$id, root?.id]) {
        if (typeof uri === "string" && !this.#byUri.has(bare(uri))) this.#byUri.set(bare(uri), schema);
      }
    }
  }

  find(uri) {
    return this.#byUri.get(bare(uri));
  }

  /** The other files that a schema can come to by references, whatever stands between. Of two versions of a file under one identifier, the schema itself has it. */
  reachedFrom(schema) {
    const reached = new Set([schema]);
    for (const next of reached) {
      for (const uri of references(identified(next), next.uri)) {
        const target = this.find(uri);
        if (target !== undefined && identifierOf(target) !== identifierOf(schema)) reached.add(target);
      }
    }
    reached.delete(schema);
    return [...reached];
  }
}

function* references(node, base) {
  if (typeof node !== "object" || node === null) return;
  const id = node.$id ?? node.id;
  const here = typeof id === "string" && URL.canParse(id, base) ? new URL(id, base).href : base;
  for (const [name, value] of Object.entries(node)) {
    if (typeof value === "string" && ["$ref", "$dynamicRef", "$recursiveRef", "$schema"].includes(name)) {
      if (URL.canParse(value, here)) yield new URL(value, here).href;
    } else {
      yield* references(value, here);
    }
  }
}
