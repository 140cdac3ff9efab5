using SaasHelpdesk.GraphQL.Types;

namespace SaasHelpdesk.GraphQL.Tests.Types;

/// <summary>Sections 3.3 to 3.13, "Type Validation".</summary>
public sealed class SchemaBuilderTests
{
    [Fact]
    public void Build_should_ask_for_a_query_root() => Refused(_ => { }, "Query root type must be provided.", withQuery: false);

    [Fact]
    public void Build_should_refuse_types_without_fields_values_or_members() => Refused(
        schema =>
        {
            schema.Object<object>("O");
            schema.Interface<object>("I");
            schema.Union<object>("U");
            schema.Enum<DogCommand>("E");
            schema.InputObject("In");
        },
        "Type O must define one or more fields.",
        "Type I must define one or more fields.",
        "Union type U must define one or more member types.",
        "Enum type E must define one or more values.",
        "Input Object type In must define one or more fields.");

    [Fact]
    public void Build_should_refuse_reserved_and_malformed_names() => Refused(
        schema =>
        {
            schema.Query.Field("__secret", GraphQLTypes.Int, null, _ => 1).Arg("__arg", GraphQLTypes.Int, null);
            schema.Enum<string>("Bad-Name").NamedValue("true", "t", null).NamedValue("ä", "u", null);
            schema.Directive("__d", null, ["FIELD"]);
        },
        "Query.__secret \"__secret\" must not begin with \"__\", which is reserved by GraphQL introspection.",
        "Query.__secret(__arg:) \"__arg\" must not begin with \"__\", which is reserved by GraphQL introspection.",
        "Type \"Bad-Name\" is not a name.",
        "Enum type Bad-Name cannot include value: true.",
        "Enum value of Bad-Name \"ä\" is not a name.",
        "Directive \"__d\" must not begin with \"__\", which is reserved by GraphQL introspection.");

    [Fact]
    public void Build_should_keep_input_and_output_types_apart() => Refused(
        schema =>
        {
            var input = schema.InputObject("In").Field("o", schema.Query, null);
            schema.Query.Field("input", input, null, _ => null).Arg("output", schema.Query.List(), null);
        },
        "The type of Query.input must be Output Type but got: In.",
        "The type of Query.input(output:) must be Input Type but got: [Query].",
        "The type of In.o must be Input Type but got: Query.");

    [Fact]
    public void Build_should_refuse_deprecated_required_inputs() => Refused(
        schema =>
        {
            schema.Query.Field("f", GraphQLTypes.Int, null, _ => 1).Arg("a", GraphQLTypes.Int.NonNull(), null, deprecated: "old");
            schema.InputObject("In").Field("f", GraphQLTypes.Int.NonNull(), null, deprecated: "old");
        },
        "Required Query.f(a:) cannot be deprecated.",
        "Required In.f cannot be deprecated.");

    [Fact]
    public void Build_should_refuse_one_of_fields_that_are_required_or_have_a_default() => Refused(
        schema => schema.InputObject("In").OneOf().Field("a", GraphQLTypes.Int.NonNull(), null).FieldWithDefault("b", GraphQLTypes.Int, null, "1"),
        "OneOf input field In.a must be nullable.",
        "OneOf input field In.b cannot have a default value.");

    [Fact]
    public void Build_should_refuse_input_objects_that_can_have_no_finite_value() => Refused(
        schema =>
        {
            var second = schema.InputObject("Second");
            var first = schema.InputObject("First").Field("second", second.NonNull(), null);
            second.Field("first", first.NonNull(), null).Field("list", first.NonNull().List().NonNull(), null);
        },
        "Cannot reference Input Object Second within itself through a series of non-null fields.",
        "Cannot reference Input Object First within itself through a series of non-null fields.");

    [Fact]
    public void Build_should_refuse_default_values_that_bring_in_each_other() => Refused(
        schema =>
        {
            var b = schema.InputObject("B");
            var a = schema.InputObject("A").FieldWithDefault("b", b, null, "{}");
            b.FieldWithDefault("a", a, null, "{}");
            schema.InputObject("Fine").FieldWithDefault("f", schema.InputObject("Fine"), null, "{ f: null }");
        },
        "The default values of Input Object B refer to themselves.",
        "The default values of Input Object A refer to themselves.");

    [Fact]
    public void Build_should_refuse_default_values_of_another_type() => Refused(
        schema => schema.Query.Field("f", GraphQLTypes.Int, null, _ => 1)
            .ArgWithDefault("a", GraphQLTypes.Int, null, "\"one\"")
            .ArgWithDefault("b", GraphQLTypes.Int.NonNull(), null, "null"),
        "Query.f(a:) has an invalid default value: Default of \"a\": Int cannot represent non-integer value: \"one\"",
        "Query.f(b:) has an invalid default value: Default of \"b\": Expected value of non-null type \"Int!\" not to be null.");

    [Fact]
    public void Build_should_refuse_types_of_another_builder() => Refused(
        schema =>
        {
            var other = new SchemaBuilder().Object<object>("Other");
            schema.Query.Field("other", other, null, _ => null);
        },
        "Query.other refers to a type Other that is not the schema's.");

    [Fact]
    public void Object_should_be_the_same_type_whenever_it_is_asked_for()
    {
        var schema = new SchemaBuilder();
        var type = schema.Object<Dog>("Dog");
        Assert.Same(type, schema.Object<Dog>("Dog", "A dog."));
        Assert.Equal("A dog.", type.Description);
        Assert.Throws<SchemaException>(() => schema.Object<Cat>("Dog"));
        Assert.Throws<SchemaException>(() => schema.Enum<DogCommand>("Dog"));
    }

    [Fact]
    public void Field_should_refuse_a_name_twice()
    {
        var schema = new SchemaBuilder();
        var field = schema.Query.Field("f", GraphQLTypes.Int, null, _ => 1).Arg("a", GraphQLTypes.Int, null);
        Assert.Throws<SchemaException>(() => schema.Query.Field("f", GraphQLTypes.Int, null, _ => 1));
        Assert.Throws<SchemaException>(() => field.Arg("a", GraphQLTypes.Int, null));
        var input = schema.InputObject("In").Field("f", GraphQLTypes.Int, null);
        Assert.Throws<SchemaException>(() => input.Field("f", GraphQLTypes.Int, null));
        var values = schema.Enum<DogCommand>("E").Value(DogCommand.Sit, null);
        Assert.Throws<SchemaException>(() => values.NamedValue("SIT", DogCommand.Down, null));
        schema.Directive("d", null, ["FIELD"]);
        Assert.Throws<SchemaException>(() => schema.Directive("d", null, ["FIELD"]));
        Assert.Throws<SchemaException>(() => schema.Directive("e", null, ["NOWHERE"]));
    }

    [Theory]
    [InlineData("Low", "LOW")]
    [InlineData("InProgress", "IN_PROGRESS")]
    [InlineData("SLABreached", "SLA_BREACHED")]
    [InlineData("P1", "P1")]
    [InlineData("Already_Split", "ALREADY_SPLIT")]
    public void ToUpperCase_should_split_words(string name, string expected) => Assert.Equal(expected, EnumNames.ToUpperCase(name));

    [Fact]
    public async Task InputObject_should_be_read_into_a_type_of_the_host()
    {
        var schema = new SchemaBuilder();
        var range = schema.InputObject("Range", null, input => new Range(input.Get<int>("from"), input.Get<int>("to")))
            .Field("from", GraphQLTypes.Int.NonNull(), null)
            .FieldWithDefault("to", GraphQLTypes.Int.NonNull(), null, "9");
        schema.Query.Field("length", GraphQLTypes.Int, null, (_, context) => context.Arg<Range>("range").End.Value).Arg("range", range.NonNull(), null);
        Assert.Equal("""{"data":{"length":9}}""", await schema.Build().RunAsync("{ length(range: { from: 1 }) }"));
    }

    private static void Refused(Action<SchemaBuilder> declare, params string[] faults) => Refused(declare, faults, withQuery: true);

    private static void Refused(Action<SchemaBuilder> declare, string fault, bool withQuery) => Refused(declare, [fault], withQuery);

    private static void Refused(Action<SchemaBuilder> declare, string[] faults, bool withQuery)
    {
        var schema = new SchemaBuilder();
        if (withQuery)
        {
            schema.Query.Field("ok", GraphQLTypes.Boolean, null, _ => true);
        }

        declare(schema);
        Assert.Equal(faults, Assert.Throws<SchemaException>(schema.Build).Faults);
    }
}
