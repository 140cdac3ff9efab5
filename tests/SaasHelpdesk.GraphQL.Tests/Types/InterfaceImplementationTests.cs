using SaasHelpdesk.GraphQL.Types;

namespace SaasHelpdesk.GraphQL.Tests.Types;

/// <summary>Sections 3.6 and 3.7: IsValidImplementation.</summary>
public sealed class InterfaceImplementationTests
{
    [Fact]
    public void Build_should_accept_covariant_fields_and_more_optional_arguments() => Refused((schema, node) =>
    {
        node.Field("self", node, null);
        node.Field("list", node.List(), null).Arg("first", GraphQLTypes.Int, null);
        var type = schema.Object<object>("T").Implements(node);
        type.Field("self", type.NonNull(), null, o => o);
        type.Field("list", type.NonNull().List().NonNull(), null, _ => []).Arg("first", GraphQLTypes.Int, null).Arg("after", GraphQLTypes.Id, null);
    });

    [Fact]
    public void Build_should_accept_members_of_a_union_in_its_place() => Refused((schema, node) =>
    {
        var member = schema.Object<Dog>("Member");
        member.Field("name", GraphQLTypes.String, null, d => d.Name);
        node.Field("either", schema.Union<object>("Either").Member(member), null);
        schema.Object<object>("T").Implements(node).Field("either", member, null, _ => Dog.Rex);
    });

    [Fact]
    public void Build_should_refuse_missing_fields() => Refused(
        (schema, node) =>
        {
            node.Field("id", GraphQLTypes.Id.NonNull(), null);
            schema.Object<object>("T").Implements(node).Field("other", GraphQLTypes.Id, null, _ => "");
        },
        "Interface field Node.id expected but T does not provide it.");

    [Fact]
    public void Build_should_refuse_fields_of_another_type() => Refused(
        (schema, node) =>
        {
            node.Field("a", GraphQLTypes.Id.NonNull(), null);
            node.Field("b", GraphQLTypes.Id.List(), null);
            node.Field("c", GraphQLTypes.Int, null);
            var type = schema.Object<object>("T").Implements(node);
            type.Field("a", GraphQLTypes.Id, null, _ => "");
            type.Field("b", GraphQLTypes.Id, null, _ => "");
            type.Field("c", GraphQLTypes.Float, null, _ => 1d);
        },
        "Interface field Node.a expects type ID! but T.a is type ID.",
        "Interface field Node.b expects type [ID] but T.b is type ID.",
        "Interface field Node.c expects type Int but T.c is type Float.");

    [Fact]
    public void Build_should_refuse_differing_arguments() => Refused(
        (schema, node) =>
        {
            node.Field("f", GraphQLTypes.Int, null).Arg("a", GraphQLTypes.Int, null).Arg("b", GraphQLTypes.Int, null);
            schema.Object<object>("T").Implements(node).Field("f", GraphQLTypes.Int, null, _ => 1)
                .Arg("a", GraphQLTypes.Int.NonNull(), null)
                .Arg("c", GraphQLTypes.Int.NonNull(), null);
        },
        "Interface field argument Node.f(a:) expects type Int but T.f(a:) is type Int!.",
        "Interface field argument Node.f(b:) expected but T.f does not provide it.",
        "Argument \"T.f(c:)\" must not be required as interface field Node.f does not have it.");

    [Fact]
    public void Build_should_refuse_a_deprecated_field_where_the_interface_field_is_not() => Refused(
        (schema, node) =>
        {
            node.Field("f", GraphQLTypes.Int, null);
            schema.Object<object>("T").Implements(node).Field("f", GraphQLTypes.Int, null, _ => 1).Deprecated("old");
        },
        "Interface field Node.f is not deprecated, so implementation field T.f must not be deprecated.");

    [Fact]
    public void Build_should_ask_for_transitive_interfaces() => Refused(
        (schema, node) =>
        {
            node.Field("id", GraphQLTypes.Id, null);
            var resource = schema.Interface<object>("Resource").Implements(node);
            resource.Field("id", GraphQLTypes.Id, null, _ => "");
            schema.Object<object>("T").Implements(resource);
        },
        "Type T must implement Node because it is implemented by Resource.");

    [Fact]
    public void Build_should_refuse_cycles_of_interfaces() => Refused(
        (schema, node) =>
        {
            node.Field("id", GraphQLTypes.Id, null);
            var named = schema.Interface<object>("Named").Implements(node);
            named.Field("id", GraphQLTypes.Id, null);
            node.Implements(named);
        },
        "Type Node cannot implement Named because it would create a circular reference.",
        "Type Named cannot implement Node because it would create a circular reference.");

    [Fact]
    public void Build_should_refuse_an_interface_that_implements_itself() => Refused(
        (_, node) => node.Implements(node).Field("id", GraphQLTypes.Id, null),
        "Type Node cannot implement itself because it would create a circular reference.");

    [Fact]
    public void Build_should_refuse_an_interface_or_member_twice() => Refused(
        (schema, node) =>
        {
            node.Field("id", GraphQLTypes.Id, null, _ => "");
            var type = schema.Object<object>("T").Implements(node).Implements(node);
            schema.Union<object>("U").Member(type).Member(type);
        },
        "Type T can only implement Node once.",
        "Union type U can only include type T once.");

    private static void Refused(Action<SchemaBuilder, InterfaceType<object>> declare, params string[] faults)
    {
        var schema = new SchemaBuilder();
        schema.Query.Field("ok", GraphQLTypes.Boolean, null, _ => true);
        declare(schema, schema.Interface<object>("Node"));
        try
        {
            schema.Build();
            Assert.Empty(faults);
        }
        catch (SchemaException exception)
        {
            Assert.Equal(faults, exception.Faults);
        }
    }
}
