using SaasHelpdesk.GraphQL.Types;
using SaasHelpdesk.GraphQL.Types.Input;

namespace SaasHelpdesk.GraphQL.Tests;

/// <summary>The object whose fields take arguments of every type and answer with what they got.</summary>
internal static class PetArguments
{
    internal static void Declare(SchemaBuilder schema)
    {
        var type = schema.Object<Arguments>("Arguments");
        type.Field("boolean", GraphQLTypes.Boolean, null, (_, context) => context.Arg<bool?>("value")).Arg("value", GraphQLTypes.Boolean, null);
        type.Field("nonNullBoolean", GraphQLTypes.Boolean, null, (_, context) => context.Arg<bool>("value"))
            .Arg("value", GraphQLTypes.Boolean.NonNull(), null);
        type.Field("int", GraphQLTypes.Int, null, (_, context) => context.Arg<int?>("value")).Arg("value", GraphQLTypes.Int, null);
        type.Field("nonNullInt", GraphQLTypes.Int, null, (_, context) => context.Arg<int>("value")).Arg("value", GraphQLTypes.Int.NonNull(), null);
        type.Field("float", GraphQLTypes.Float, null, (_, context) => context.Arg<double?>("value")).Arg("value", GraphQLTypes.Float, null);
        type.Field("string", GraphQLTypes.String, null, (_, context) => context.Arg<string>("value")).Arg("value", GraphQLTypes.String, null);
        type.Field("id", GraphQLTypes.Id, null, (_, context) => context.Arg<string>("value")).Arg("value", GraphQLTypes.Id, null);
        type.Field("enum", schema.Enum<DogCommand>("DogCommand"), null, (_, context) => context.Arg<DogCommand?>("value"))
            .Arg("value", schema.Enum<DogCommand>("DogCommand"), null);
        type.Field("strings", GraphQLTypes.String.List(), null, (_, context) => context.ListArg<string>("value"))
            .Arg("value", GraphQLTypes.String.List(), null);
        type.Field("ints", GraphQLTypes.Int.List(), null, (_, context) => context.ListArg<int>("value"))
            .Arg("value", GraphQLTypes.Int.NonNull().List(), null);
        type.Field("matrix", GraphQLTypes.Int.List().List(), null, (_, context) => context.ListArg<IEnumerable<int>>("value"))
            .Arg("value", GraphQLTypes.Int.NonNull().List().List(), null);
        type.Field("nonNullDefault", GraphQLTypes.Int, null, (_, context) => context.Arg<int>("value"))
            .ArgWithDefault("value", GraphQLTypes.Int.NonNull(), null, "3");
        type.Field("nullable", GraphQLTypes.String, null, (_, context) => Describe(context.HasArg("value"), context.Arg<int?>("value")))
            .Arg("value", GraphQLTypes.Int, null);
        type.Field("findDog", GraphQLTypes.String, null, (_, context) => context.Arg<InputObject>("searchBy")?.GetString("name"))
            .Arg("searchBy", schema.InputObject("FindDogInput"), null);
        type.Field("complex", GraphQLTypes.String, null, (_, context) => Describe(context.Arg<InputObject>("value")))
            .Arg("value", schema.InputObject("ComplexInput"), null);
        type.Field("oneOf", GraphQLTypes.String, null, (_, context) => context.Input("value").GetString("byName"))
            .Arg("value", schema.InputObject("PetFinder").NonNull(), null);
        type.Field("two", GraphQLTypes.Int, null, (_, context) => context.Arg<int>("a") + context.Arg<int>("b"))
            .Arg("a", GraphQLTypes.Int.NonNull(), null)
            .ArgWithDefault("b", GraphQLTypes.Int.NonNull(), null, "0");
    }

    private static string Describe(bool given, object? value) => given ? $"{value ?? "null"}" : "absent";

    private static string? Describe(InputObject? value) => value is null
        ? null
        : string.Join(' ', ((string[])["name", "count", "tags", "matrix", "inner", "command"]).Select(name => value.Has(name) ? Text(value, name) : $"no {name}"));

    private static string Text(InputObject value, string name) => name switch
    {
        "tags" => $"{name}=[{string.Join(',', value.GetList<string>(name))}]",
        "inner" => $"{name}=({Describe(value.GetObject(name))})",
        _ => $"{name}={value.Get<object>(name) ?? "null"}",
    };
}
