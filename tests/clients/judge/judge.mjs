// graphql-js as a judge of another implementation. Reads JSON lines and answers each with one:
//   {"schema": "…"}                               builds the schema that the following documents are for → {"faults": […]}
//   {"document": "…", "variables": {…}}           → {"syntax": {line, column}} or {"rules": {rule: [[[line, column], …], …]}, "result": {…}}
// A document is executed if it is valid, with resolvers that make up values from where they are asked for.
import { createInterface } from 'node:readline';
import {
  GraphQLError, buildSchema, executeSync, isAbstractType, isEnumType, isListType, isNonNullType, isObjectType, parse,
  specifiedRules, validate, validateSchema,
} from 'graphql';

let schema;

const hash = (text) => {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
  value ^= value >>> 15;
  value = Math.imul(value, 0x2c1b3c6d) >>> 0;
  return (value ^ (value >>> 12)) >>> 0;
};

const canonical = (value) => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    return `{${Object.keys(value).sort().map((name) => `${name}:${canonical(value[name])}`).join(',')}}`;
  }
  return JSON.stringify(value);
};

const leaf = (type, chance) => {
  if (isEnumType(type)) return type.getValues()[chance % type.getValues().length].value;
  switch (type.name) {
    case 'Int': return (chance % 2001) - 1000;
    case 'Float': return (chance % 1000) / 8;
    case 'Boolean': return chance % 2 === 0;
    default: return `${type.name.toLowerCase()}${chance % 1000}`;
  }
};

const complete = (type, key) => {
  const chance = hash(key);
  if (isNonNullType(type)) return complete(type.ofType, key);
  if (chance % 16 === 0) return null;
  if (isListType(type)) return Array.from({ length: (chance >>> 4) % 4 }, (_, i) => complete(type.ofType, `${key}#${i}`));
  if (isObjectType(type)) return { key, type: type.name };
  if (isAbstractType(type)) {
    const names = schema.getPossibleTypes(type).map((possible) => possible.name).sort();
    return { key, type: names[(chance >>> 4) % names.length] };
  }
  return leaf(type, chance >>> 4);
};

const resolve = (source, args, context, info) => {
  const key = `${source?.key ?? ''}/${info.fieldName}${canonical(args)}`;
  if (hash(`!${key}`) % 16 === 0) throw new GraphQLError('Made to fail.');
  return complete(info.returnType, key);
};

const places = (error) => (error.locations ?? []).map(({ line, column }) => [line, column]);

const judge = ({ document, variables }) => {
  let parsed;
  try {
    parsed = parse(document);
  } catch (error) {
    return { syntax: error.locations[0], message: error.message };
  }
  const rules = {};
  for (const rule of specifiedRules) {
    const errors = validate(schema, parsed, [rule], { maxErrors: 10_000 });
    if (errors.length > 0) rules[rule.name] = errors.map(places);
  }
  if (Object.keys(rules).length > 0) return { rules };
  try {
    const { data, errors } = executeSync({
      schema, document: parsed, variableValues: variables, fieldResolver: resolve, typeResolver: (value) => value.type,
    });
    return { rules, result: { data, errors: errors?.map((error) => ({ path: error.path, places: places(error), message: error.message })) } };
  } catch (error) {
    return { rules, refused: error.message };
  }
};

const build = (text) => {
  try {
    schema = buildSchema(text);
    return { faults: validateSchema(schema).map((error) => error.message) };
  } catch (error) {
    return { faults: [error.message] };
  }
};

for await (const line of createInterface({ input: process.stdin })) {
  const request = JSON.parse(line);
  const answer = 'schema' in request ? build(request.schema) : judge(request);
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
