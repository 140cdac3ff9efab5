using System.Text.Json.Nodes;

namespace SaasHelpdesk.GraphQL.Tests.Judge;

/// <summary>Documents and schemas picked by hand: places where implementations are known to go wrong.</summary>
internal static class JudgedDocuments
{
    internal const string Schema = """
        type Query { dog: Dog pet: Pet pets: [Pet!] catOrDog: CatOrDog arguments: Arguments human(id: ID): Human find(by: Finder): String }
        type Mutation { change(to: Int!): Int }
        type Subscription { message: String other: Int }
        interface Pet { name: String! friends: [Pet] }
        type Dog implements Pet { name: String! friends: [Pet] nickname: String barkVolume: Int knows(command: Command!): Boolean! owner: Human }
        type Cat implements Pet { name: String! friends: [Pet] meowVolume: Int barkVolume: String! owner: Human! }
        type Human { name: String! pets: [Pet] }
        union CatOrDog = Cat | Dog
        enum Command { SIT DOWN HEEL }
        scalar Any
        input Complex { name: String! count: Int! = 7 tags: [String!] matrix: [[Int]] inner: Complex command: Command any: Any }
        input Finder @oneOf { name: String age: Int complex: Complex }
        type Arguments {
          int(value: Int): Int float(value: Float): Float string(value: String): String boolean(value: Boolean): Boolean id(value: ID): ID
          command(value: Command): Command complex(value: Complex): Int list(value: [Int!]): Int matrix(value: [[Int]]): Int
          required(value: Int!): Int withDefault(value: Int! = 3): Int two(a: Int!, b: Int!): Int any(value: Any): Int
        }
        directive @repeat(value: Int) repeatable on FIELD
        directive @once(value: Int!) on FIELD | QUERY
        """;

    internal const string Introspection = """
        { __schema {
          description queryType { name } mutationType { name } subscriptionType { name }
          types { ...FullType }
          directives { name description isRepeatable locations args(includeDeprecated: true) { ...InputValue } }
        } }
        fragment FullType on __Type {
          kind name description specifiedByURL isOneOf
          fields(includeDeprecated: true) { name description args(includeDeprecated: true) { ...InputValue } type { ...TypeRef } isDeprecated deprecationReason }
          inputFields(includeDeprecated: true) { ...InputValue }
          interfaces { ...TypeRef }
          enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
          possibleTypes { ...TypeRef }
        }
        fragment InputValue on __InputValue { name description type { ...TypeRef } defaultValue isDeprecated deprecationReason }
        fragment TypeRef on __Type { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } } }
        """;

    internal static IReadOnlyList<JudgedDocument> All { get; } =
    [
        .. new[]
        {
            "", " ", "{", "}", "{}", "{ }", "{ dog { name }", "{ dog }", "{ dog {} }", "query", "query { }", "{ a: }", "{ : a }", "{ a(b) }", "{ a() }", "{ a(b:) }", "query () { dog { name } }",
            "query ($a) { dog { name } }", "query ($a: ) { dog { name } }", "{ ... }", "{ ...on }", "{ ... on Dog }", "{ ...on { name } }", "fragment on on Dog { name }", "fragment F Dog { name }",
            "{ dog { name } } }", "{ dog { name } } \u0000", "\uFEFF{ dog { name } }", "{ dog { name } } # c\r\n# d\rquery", "{ dog { na\u00efve } }", "{ arguments { int(value: 01) } }",
            "{ arguments { int(value: -) } }", "{ arguments { int(value: 1.) } }", "{ arguments { int(value: .5) } }", "{ arguments { int(value: 1e) } }", "{ arguments { int(value: 1e+) } }",
            "{ arguments { int(value: 1.5.5) } }", "{ arguments { int(value: 1a) } }", "{ arguments { int(value: 0x1) } }", "{ arguments { int(value: 00) } }", "{ arguments { int(value: +1) } }",
            "{ arguments { string(value: \"a) } }", "{ arguments { string(value: \"a\nb\") } }", "{ arguments { string(value: \"\\q\") } }", "{ arguments { string(value: \"\\u12\") } }",
            "{ arguments { string(value: \"\\uD83D\") } }", "{ arguments { string(value: \"\\uDE00\\uD83D\") } }", "{ arguments { string(value: \"\\uD83D\\uDE00\") } }", "{ arguments { string(value: \"\\u{1F600}\") } }",
            "{ arguments { string(value: \"\\u{}\") } }", "{ arguments { string(value: \"\\u{110000}\") } }", "{ arguments { string(value: \"\\u{D800}\") } }", "{ arguments { string(value: \"\\u{1F600\") } }",
            "{ arguments { string(value: \"\"\"a \\\"\"\" b\"\"\") } }", "{ arguments { string(value: \"\"\"a\") } }", "{ arguments { string(value: \"\"\"\n  a\n   b\n\n\"\"\") } }",
            "{ arguments { string(value: \"\t\") } }", "{ arguments { string(value: \"\u0007\") } }", "{ arguments { string(value: \"\"\"\u0007\"\"\") } }", "{ dog { name % } }", "{ dog { name ' } }", "{ dog .. }", "{ dog { name } } ?",
            "query ($a: [Int) { dog { name } }", "query ($a: Int!!) { dog { name } }", "query ($a: Int = $b) { dog { name } }", "query ($a: Int @repeat(value: $a)) { dog { name } }", "\"text\" { dog { name } }",
            "\"text\" query { dog { name } }", "\"\"\"text\"\"\" fragment F on Dog { name } { dog { ...F } }", "query (\"v\" $id: ID) { human(id: $id) { name } }", "subscription { message }", "subscription { message other }",
            "subscription { ...F } fragment F on Subscription { message other }", "subscription { __typename }",
            "subscription { a: message b: message }", "mutation { change(to: 1) }", "mutation { change }", "mutation { change(to: null) }", "{ dog { name } } { dog { name } }", "query A { dog { name } } query A { dog { name } }",
            "query A { dog { name } } query B { dog { name } }", "{ dog { name } } type T { a: Int }", "extend type Dog { a: Int }", "schema { query: Query }", "{ dog { ...F } } fragment F on Dog { ...F }",
            "{ dog { ...F } } fragment F on Dog { ...G } fragment G on Dog { ...F name }", "{ dog { ...F ...G } } fragment F on Dog { ...G } fragment G on Dog { ...H } fragment H on Dog { ...F ...G }",
            "{ dog { ...F } } fragment F on Dog { name } fragment F on Dog { nickname }", "{ dog { name } } fragment F on Dog { name }", "{ dog { ...F } }", "{ dog { ...F } } fragment F on Nothing { name }",
            "{ dog { ... on Command { name } } }", "{ dog { ... on Cat { name } } }", "{ pet { ... on Human { name } } }", "{ catOrDog { name } }", "{ catOrDog { __typename ... on Pet { name } } }",
            "{ dog { name: nickname name } }", "{ dog { knows(command: SIT) knows(command: DOWN) } }", "{ dog { knows(command: SIT) knows(command: SIT) } }", "{ pet { ... on Dog { v: barkVolume } ... on Cat { v: meowVolume } } }",
            "{ pet { ... on Dog { v: barkVolume } ... on Cat { v: barkVolume } } }", "{ pet { ... on Dog { owner { name } } ... on Cat { owner { name } } } }", "{ catOrDog { ... on Dog { o: owner { a: name } } ... on Cat { o: owner { a: name } } } }",
            "{ pet { ... on Dog { o: friends { a: name } } ... on Cat { o: friends { a: __typename } } } }", "{ arguments { two(a: 1, b: 2) two(b: 2, a: 1) } }", "{ arguments { complex(value: {name: \"a\", count: 1}) complex(value: {count: 1, name: \"a\"}) } }",
            "{ dog { ...A ...B } } fragment A on Dog { x: name } fragment B on Dog { x: nickname }", "{ dog { __typename: name } }", "{ __typename __schema { queryType { name } } __type(name: \"Dog\") { name } }", "{ dog { __schema { queryType { name } } } }",
            "{ dog { name { first } } }", "{ arguments { int(value: \"1\") float(value: \"1\") string(value: 1) boolean(value: 1) id(value: 1.5) command(value: \"SIT\") } }", "{ arguments { int(value: 1.0) } }",
            "{ arguments { int(value: 2147483648) } }", "{ arguments { int(value: -2147483648) float(value: 1) float2: float(value: -1.25e2) id(value: 4) i2: id(value: \"4\") } }", "{ arguments { command(value: SAT) } }", "{ arguments { command(value: true) } }",
            "{ arguments { complex(value: {}) } }", "{ arguments { complex(value: {name: null}) } }", "{ arguments { complex(value: {name: \"a\", count: null}) } }", "{ arguments { complex(value: {name: \"a\", nothing: 1}) } }",
            "{ arguments { complex(value: {name: \"a\", name: \"b\"}) } }", "{ arguments { complex(value: [{name: \"a\"}]) } }", "{ arguments { complex(value: \"a\") } }", "{ arguments { list(value: 1) } }", "{ arguments { list(value: [1, null]) } }",
            "{ arguments { list(value: [1, \"b\"]) } }", "{ arguments { matrix(value: 1) m2: matrix(value: [1, [2], null]) m3: matrix(value: [[\"a\"]]) } }", "{ arguments { required } }", "{ arguments { required(value: null) } }",
            "{ arguments { withDefault w2: withDefault(value: 1) w3: withDefault(value: null) } }", "{ arguments { int(value: 1, value: 2) int2: int(nothing: 1) } }", "{ arguments { any(value: {a: [1, 2.5, E, \"s\", null]}) } }",
            "{ dog { name @nothing } }", "{ dog { name @once(value: 1) @once(value: 2) } }", "{ dog { name @repeat @repeat(value: 1) } }", "{ dog { name @once } }", "query @skip(if: true) { dog { name } }", "{ dog { name @skip @include } }",
            "{ dog { name @skip(if: \"x\") } }", "{ dog { ...F @once(value: 1) } } fragment F on Dog @once(value: 1) { name }", "query ($a: Int, $a: Int) { arguments { int(value: $a) } }", "query ($a: Dog) { arguments { int(value: $a) } }",
            "query ($a: Nothing) { arguments { int(value: $a) } }", "query ($a: Int) { dog { name } }", "{ arguments { int(value: $a) } }", "query ($a: String) { arguments { int(value: $a) } }", "query ($a: Int) { arguments { required(value: $a) } }",
            "query ($a: Int = 1) { arguments { required(value: $a) } }", "query ($a: Int = null) { arguments { required(value: $a) } }", "query ($a: Int) { arguments { withDefault(value: $a) } }", "query ($a: Int!) { arguments { list(value: [$a]) } }",
            "query ($a: Int) { arguments { list(value: [$a]) } }", "query ($a: [Int]) { arguments { list(value: $a) } }", "query ($a: Int!) { arguments { list(value: $a) } }", "query ($a: [[Int!]!]!) { arguments { matrix(value: $a) } }",
            "query ($a: Int = \"x\") { arguments { int(value: $a) } }", "query ($a: Boolean) { dog { name @skip(if: $a) } }", "query ($a: String) { find(by: {name: $a}) }", "query ($a: String!) { find(by: {name: $a}) }",
            "{ find(by: {name: \"a\"}) }", "{ find(by: {}) }", "{ find(by: {name: null}) }", "{ find(by: {name: \"a\", age: 1}) }", "{ find(by: {name: \"a\", age: null}) }", "{ find(by: {complex: {name: \"b\"}}) }", "{ find(by: {nothing: 1}) }",
            "query ($a: Int) { dog { ...F } } fragment F on Dog { owner { pets { ... on Dog { knows(command: $b) } } } name @repeat(value: $a) }",
        }.Select(text => new JudgedDocument(text)),
        new("query ($v: Int) { arguments { int(value: $v) } }", "{}"),
        new("query ($v: Int) { arguments { int(value: $v) } }", """{"v":null}"""),
        new("query ($v: Int) { arguments { int(value: $v) } }", """{"v":"1"}"""),
        new("query ($v: Int) { arguments { int(value: $v) } }", """{"v":1.0}"""),
        new("query ($v: Int) { arguments { int(value: $v) } }", """{"v":1.5}"""),
        new("query ($v: Int) { arguments { int(value: $v) } }", """{"v":2147483648}"""),
        new("query ($v: Int!) { arguments { int(value: $v) } }", "{}"),
        new("query ($v: Int!) { arguments { int(value: $v) } }", """{"v":null}"""),
        new("query ($v: Int = 5) { arguments { required(value: $v) } }", """{"v":null}"""),
        new("query ($v: Int) { arguments { withDefault(value: $v) } }", """{"v":null}"""),
        new("query ($v: Int) { arguments { withDefault(value: $v) } }", "{}"),
        new("query ($v: ID) { arguments { id(value: $v) } }", """{"v":7}"""),
        new("query ($v: ID) { arguments { id(value: $v) } }", """{"v":7.5}"""),
        new("query ($v: Command) { arguments { command(value: $v) } }", """{"v":"SIT"}"""),
        new("query ($v: Command) { arguments { command(value: $v) } }", """{"v":1}"""),
        new("query ($v: [Int!]) { arguments { list(value: $v) } }", """{"v":3}"""),
        new("query ($v: [Int!]) { arguments { list(value: $v) } }", """{"v":[3,null]}"""),
        new("query ($v: Complex) { arguments { complex(value: $v) } }", """{"v":{"name":"a","any":{"x":[1,{"y":null}]},"inner":{"name":"b","count":2}}}"""),
        new("query ($v: Complex) { arguments { complex(value: $v) } }", """{"v":{"name":"a","nothing":1}}"""),
        new("query ($v: Complex) { arguments { complex(value: $v) } }", """{"v":{"count":1}}"""),
        new("query ($v: Complex) { arguments { complex(value: $v) } }", """{"v":[]}"""),
        new("query ($v: Finder) { find(by: $v) }", """{"v":{"name":"a"}}"""),
        new("query ($v: Finder) { find(by: $v) }", """{"v":{}}"""),
        new("query ($v: Finder) { find(by: $v) }", """{"v":{"name":null}}"""),
        new("query ($v: Finder) { find(by: $v) }", """{"v":{"name":"a","age":null}}"""),
        new("query ($v: Boolean!, $w: Boolean = false) { dog { name @include(if: $v) nickname @skip(if: $w) } }", """{"v":false}"""),
        new("query ($v: Boolean!, $w: Boolean = false) { dog { name @include(if: $v) nickname @skip(if: $w) } }", """{"v":true,"w":null}"""),
    ];

    internal static IReadOnlyList<string> Schemas { get; } =
    [
        "type Query { a: Int }", "type A { a: Int }", "type Query", "type Query { a: Int } type A", "type Query { a: Nothing }", "type Query { a: In } input In { a: Int }", "type Query { a(b: Query): Int }", "type Query { __a: Int }",
        "type Query { a: Int } enum E", "type Query { a: Int } union U", "type Query { a: Int } input In", "type Query { a: Int } interface I", "type Query { a: Int } union U = Query | Query", "type Query { a: Int } union U = I interface I { a: Int }",
        "type Query implements I { a: Int } interface I { a: Int }", "type Query implements I { a: Int } interface I { b: Int }", "type Query implements I { a: String } interface I { a: Int }", "type Query implements I { a: Int! } interface I { a: Int }",
        "type Query implements I { a: Int } interface I { a: Int! }", "type Query implements I { a(b: Int): Int } interface I { a: Int }", "type Query implements I { a(b: Int!): Int } interface I { a: Int }", "type Query implements I { a: Int } interface I { a(b: Int): Int }",
        "type Query implements I { a(b: Int!): Int } interface I { a(b: Int): Int }", "type Query implements I & I { a: Int } interface I { a: Int }", "type Query implements J { a: Int } interface I { a: Int } interface J implements I { a: Int }",
        "type Query { a: Int } interface I implements I { a: Int }", "type Query { a: Int } interface I implements J { a: Int } interface J implements I { a: Int }", "type Query implements I { a: [Query!] } interface I { a: [I] }",
        "type Query implements I { a: U } interface I { a: I } union U = Query", "type Query implements I { a: Query } interface I { a: U } union U = Query", "type Query { a: Int } input In { a: In! }", "type Query { a: Int } input In { a: [In!]! }",
        "type Query { a: Int } input A { b: B! } input B { a: A! }", "type Query { a: Int } input A { b: B! } input B { a: A }", "type Query { a: Int } input One @oneOf { a: Int! }", "type Query { a: Int } input One @oneOf { a: Int = 1 }",
        "type Query { a(b: Int! @deprecated): Int }", "type Query { a(b: Int! = 1 @deprecated): Int }", "type Query { a: Int } input In { a: Int! @deprecated }", "type Query { a: Int } directive @d(a: Query) on FIELD", "type Query { a: Int } directive @__d on FIELD",
        "type Query { a: Int } directive @d on NOWHERE", "type Query { a: Int @deprecated @deprecated }", "type Query { a: Int @nothing }", "type Query { a: Int @skip(if: true) }", "type Query @deprecated { a: Int }", "type Query { a: Int } scalar S @specifiedBy",
        "type Query { a: Int } scalar S @specifiedBy(url: \"u\")", "type Query { a: Int } type Query { a: Int }", "type Query { a: Int a: Int }", "type Query { a(b: Int b: Int): Int }", "type Query { a: Int } enum E { A A }", "type Query { a: Int } enum E { true }",
        "type Query { a: Int } input In { a: Int a: Int }", "type Query { a: Int } directive @d on FIELD directive @d on FIELD", "type Query { a: Int } schema { query: Query query: Query }", "type Query { a: Int } schema { query: Query } schema { query: Query }",
        "type Query { a: Int } schema { mutation: Query }", "schema { query: Root } type Root { a: Int }", "schema { query: Nothing }", "type Query { a: Int } extend type Query { b: Int }",
        "type Query { a: Int } extend type Query { a: Int }", "type Query { a: Int } extend type Nothing { a: Int }", "type Query { a: Int } extend enum Query { A }", "type Query { a: Int } enum E { A } extend enum E { A }", "type Query { a: Int } enum E { A } extend enum E { B }",
        "type Query { a: Int } extend schema { mutation: M } type M { a: Int }", "type Query { a: Int } type __T { a: Int }", "type Query { a: Int } extend type Query",
        "type Query { a(b: E = A): Int } enum E { A }", "type Query implements I { a: Int @deprecated } interface I { a: Int @deprecated }",
    ];

    /// <summary>Root types must be different (3.3.1), directives must not refer to themselves (3.13), a schema is no executable document.</summary>
    internal static IReadOnlyList<string> StricterSchemas { get; } =
    [
        "type Query { a: Int } schema { query: Query mutation: Query }",
        "directive @d(a: Int @d) on ARGUMENT_DEFINITION type Query { a(b: Int @d): Int }",
        "type Query { a(b: Int = 1): Int } { a }",
    ];

    /// <summary>A schema without what each implementation words for itself: introspection types, specified scalars and directives.</summary>
    internal static string Comparable(JsonNode schema)
    {
        foreach (var list in (string[])["types", "directives"])
        {
            schema[list] = new JsonArray([.. schema[list]!.AsArray()
                .Where(item => item!["name"]!.GetValue<string>() is var name
                    && !name.StartsWith("__", StringComparison.Ordinal)
                    && name is not ("Int" or "Float" or "String" or "Boolean" or "ID" or "skip" or "include" or "deprecated" or "specifiedBy" or "oneOf"))
                .OrderBy(item => item!["name"]!.GetValue<string>(), StringComparer.Ordinal)
                .Select(item => Sorted(item!.DeepClone()))]);
        }

        return Sorted(schema.DeepClone()).ToJsonString();
    }

    private static JsonNode Sorted(JsonNode node)
    {
        switch (node)
        {
            case JsonObject map:
                return new JsonObject(map.OrderBy(entry => entry.Key, StringComparer.Ordinal)
                    .Select(entry => KeyValuePair.Create(entry.Key, entry.Value is null ? null : Sorted(entry.Value.DeepClone()))));
            case JsonArray list:
                return new JsonArray([.. list.Select(item => item is null ? null : Sorted(item.DeepClone()))]);
            default:
                return node.DeepClone();
        }
    }
}
