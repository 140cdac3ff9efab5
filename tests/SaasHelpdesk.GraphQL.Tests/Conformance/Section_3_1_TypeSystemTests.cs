namespace SaasHelpdesk.GraphQL.Tests.Conformance;

/// <summary>3.1 Type System Extensions, 3.2 Type System Descriptions, 3.3 Schema and 3.4 Types.</summary>
public sealed class Section_3_1_TypeSystemTests
{
    private const string Query = "type Query { a: Int } ";

    [Fact]
    public void Description_should_stand_before_every_definition() => Spec.IsSchema(""""
        """
        A simple GraphQL schema which is well described.
        """
        schema { query: Query }
        """
        Root type for all your query operations
        """
        type Query {
          """
          Translates a string from a given language into a different language.
          """
          translate(
            "The original language that `text` is provided in."
            fromLanguage: Language
            "The translated language to be returned."
            toLanguage: Language
            "The text to be translated."
            text: String
          ): String
        }
        """
        The set of languages supported by `translate`.
        """
        enum Language {
          "English"
          EN
          "French"
          FR
        }
        "In." input In { "A." a: Int }
        "Any." union Any = Query
        "Named." interface Named { "Name." name: String }
        "Date." scalar Date
        "Marks." directive @mark("Why." why: String) on FIELD
        """");

    [Theory]
    [InlineData("type MyQueryRootType { myName: String } type MyMutationRootType { setName: String } schema { query: MyQueryRootType mutation: MyMutationRootType }")]
    [InlineData("type Query { latestVirus: Virus } type Virus { mutations: [Mutation] } type Mutation { name: String } schema { query: Query }")]
    [InlineData("type Query { a: Int } extend schema @d { subscription: S } type S { a: Int } directive @d on SCHEMA")]
    public void Schema_should_name_its_root_types(string source) => Spec.IsSchema(source);

    [Theory]
    [InlineData("type Mutation { a: Int }", "Query root type must be provided.")]
    [InlineData("schema { mutation: M } type M { a: Int }", "Query root type must be provided.")]
    [InlineData("schema { query: Q } enum Q { A }", "root type must be an Object type")]
    [InlineData("schema { query: Q subscription: I } type Q { a: Int } interface I { a: Int }", "root type must be an Object type")]
    [InlineData("schema { query: Q mutation: Q } type Q { a: Int }", "must be different")]
    [InlineData(Query + "schema { query: Query } schema { query: Query }", "only one schema definition")]
    [InlineData(Query + "extend schema { query: Query }", "only one query type")]
    [InlineData(Query + "schema @d { query: Query } extend schema @d directive @d on SCHEMA", "can only be used once")]
    [InlineData(Query + "type Query { b: Int }", "only one type named")]
    [InlineData(Query + "enum Query { B }", "only one type named")]
    [InlineData(Query + "type String { b: Int }", "is specified")]
    [InlineData(Query + "type __Type { b: Int }", "reserved")]
    [InlineData(Query + "directive @d on FIELD directive @d on QUERY", "only one directive named")]
    [InlineData(Query + "directive @__d on FIELD", "reserved")]
    public void Schema_should_be_valid(string source, string fault) => Spec.IsNoSchema(source, fault);

    [Theory]
    [InlineData("type Query { a: Query b: [Any] c: I d: E e: S } union Any = Query interface I { a: Int } enum E { A } scalar S")]
    [InlineData("type Query { a(b: In, c: [E!]!, d: S): Int } input In { a: In } enum E { A } scalar S")]
    public void Type_should_be_used_as_input_or_output_as_its_kind_allows(string source) => Spec.IsSchema(source);

    [Theory]
    [InlineData("type Query { a: [In!] } input In { a: Int }", "must be Output Type")]
    [InlineData("type Query { a(b: [Query]): Int }", "must be Input Type")]
    [InlineData("type Query { a(b: I): Int } interface I { a: Int }", "must be Input Type")]
    [InlineData("type Query { a: Int } union U = Query input In { u: U }", "must be Input Type")]
    public void Type_should_not_be_used_otherwise(string source, string fault) => Spec.IsNoSchema(source, fault);

    [Theory]
    [InlineData("type Story { id: ID } extend type Story { isHiddenLocally: Boolean } extend type Story @d", true)]
    [InlineData("scalar S extend scalar S @d", true)]
    [InlineData("interface I { a: Int } extend interface I { b: Int }", true)]
    [InlineData("union U = Query extend union U @d", true)]
    [InlineData("enum E { A } extend enum E { B }", true)]
    [InlineData("input In { a: Int } extend input In { b: Int }", true)]
    [InlineData("extend type Story { a: Int }", false)]
    [InlineData("input In { a: Int } extend type In { b: Int }", false)]
    [InlineData("type Story { id: ID } extend type Story { id: ID }", false)]
    [InlineData("type Story @d { id: ID } extend type Story @d", false)]
    [InlineData("interface I { a: Int } extend interface I { b: Int } type T implements I { a: Int }", false)]
    [InlineData("type T { a: Int } extend type T implements I interface I { b: Int }", false)]
    [InlineData("type T implements I { a: Int } extend type T implements I interface I { a: Int }", false)]
    [InlineData("union U = Query extend union U = Query", false)]
    [InlineData("enum E { A } extend enum E { A }", false)]
    [InlineData("input In { a: Int } extend input In { a: Int }", false)]
    [InlineData("input In { a: Int } extend input In @oneOf", false)]
    [InlineData("input In @oneOf { a: Int } extend input In { b: Int! }", false)]
    [InlineData("input In @oneOf { a: Int } extend input In { b: Int = 1 }", false)]
    [InlineData("extend scalar Int @d", false)]
    public void Extension_should_fit_its_type(string source, bool isValid)
    {
        source = Query + "directive @d on OBJECT | SCALAR | UNION " + source;
        if (isValid)
        {
            Spec.IsSchema(source);
        }
        else
        {
            Spec.IsNoSchema(source, "");
        }
    }

    [Theory]
    [InlineData("extend type T")]
    [InlineData("extend schema")]
    [InlineData("extend scalar S")]
    [InlineData("extend union U =")]
    [InlineData("extend directive @d on FIELD")]
    [InlineData("type T { }")]
    [InlineData("enum E { }")]
    [InlineData("input In { }")]
    [InlineData("interface I { }")]
    [InlineData("schema { }")]
    [InlineData("type T { a(): Int }")]
    [InlineData("directive @d on")]
    [InlineData("directive @d on WHERE")]
    [InlineData("enum E { true }")]
    [InlineData("type T implements { a: Int }")]
    public void Definition_should_not_be_empty(string source) => Spec.IsNoDocument(source);

    [Theory]
    [InlineData("type T")]
    [InlineData("interface I")]
    [InlineData("union U")]
    [InlineData("enum E")]
    [InlineData("input In")]
    [InlineData("type T implements & A & B { a: Int }")]
    [InlineData("union U = | A | B")]
    [InlineData("directive @d on | FIELD | QUERY")]
    [InlineData("interface I implements A & B @d { a(b: Int = 1 @d): Int @d }")]
    [InlineData("type type { type: type input: enum on: on extend: Int }")]
    public void Definition_should_parse(string source) => Spec.Parses(source);
}
