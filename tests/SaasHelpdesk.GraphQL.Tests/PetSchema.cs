using SaasHelpdesk.GraphQL.Types;

namespace SaasHelpdesk.GraphQL.Tests;

/// <summary>
/// The schema that chapter 5 of the specification states its examples in, widened so that every kind of type and position occurs.
/// </summary>
internal static class PetSchema
{
    internal static GraphQLSchema Instance { get; } = Build();

    private static GraphQLSchema Build()
    {
        var schema = new SchemaBuilder();
        var command = schema.Enum<DogCommand>("DogCommand").Value(DogCommand.Sit, null).Value(DogCommand.Down, null).Value(DogCommand.Heel, null);
        var catCommand = schema.Enum<CatCommand>("CatCommand").Value(CatCommand.Jump, "Up.");
        var node = schema.Interface<INode>("Node", "Has an id.");
        node.Field("id", GraphQLTypes.Id.NonNull(), null, n => n.Id);
        var sentient = schema.Interface<ISentient>("Sentient");
        sentient.Field("name", GraphQLTypes.String.NonNull(), null, s => s.Name);
        var pet = schema.Interface<IPet>("Pet").Implements(node);
        pet.Field("id", GraphQLTypes.Id.NonNull(), null);
        pet.Field("name", GraphQLTypes.String.NonNull(), "What it is called.", p => p.Name);
        pet.Field("friends", pet.NonNull().List(), null, p => p.Friends);
        Inputs(schema);
        var human = schema.Object<Human>("Human").Implements(sentient).Implements(node);
        human.Field("pets", pet.List().NonNull(), null, _ => (IPet[])[Dog.Rex, Cat.Tom]);
        var dog = schema.Object<Dog>("Dog", "A dog.").Implements(pet).Implements(node);
        dog.Field("nickname", GraphQLTypes.String, null, d => d.Nickname);
        dog.Field("barkVolume", GraphQLTypes.Int, null, d => d.BarkVolume);
        dog.Field("oldVolume", GraphQLTypes.Int, null, d => d.BarkVolume).Deprecated("Use `barkVolume`.");
        dog.Field("doesKnowCommand", GraphQLTypes.Boolean.NonNull(), null, (_, context) => context.Arg<DogCommand>("dogCommand") == DogCommand.Sit)
            .Arg("dogCommand", command.NonNull(), null);
        dog.Field("isHouseTrained", GraphQLTypes.Boolean.NonNull(), null, (_, context) => context.Arg<bool?>("atOtherHomes") == true)
            .Arg("atOtherHomes", GraphQLTypes.Boolean, null);
        dog.Field("owner", human, null, _ => Human.Jo);
        dog.Field("command", command, null, _ => DogCommand.Sit);
        var cat = schema.Object<Cat>("Cat").Implements(pet).Implements(node);
        cat.Field("nickname", GraphQLTypes.String, null, c => c.Nickname);
        cat.Field("doesKnowCommand", GraphQLTypes.Boolean.NonNull(), null, _ => false).Arg("catCommand", catCommand.NonNull(), null);
        cat.Field("meowVolume", GraphQLTypes.Int, null, c => c.MeowVolume);
        cat.Field("barkVolume", GraphQLTypes.String.NonNull(), "Differs from a dog's in type.", _ => "none");
        var alien = schema.Object<Alien>("Alien").Implements(sentient);
        alien.Field("homePlanet", GraphQLTypes.String, null, a => a.HomePlanet);
        var catOrDog = schema.Union<IPet>("CatOrDog").Member(cat).Member(dog);
        var dogOrHuman = schema.Union<object>("DogOrHuman").Member(dog).Member(human);
        var humanOrAlien = schema.Union<ISentient>("HumanOrAlien").Member(human).Member(alien);
        schema.Query.Field("dog", dog, "A dog.", _ => Dog.Rex);
        schema.Query.Field("cat", cat, null, _ => Cat.Tom);
        schema.Query.Field("human", human, null, _ => Human.Jo).Arg("id", GraphQLTypes.Id, null);
        schema.Query.Field("pet", pet, null, _ => Dog.Rex);
        schema.Query.Field("node", node, null, (_, context) => context.Arg<string>("id") == "cat" ? Cat.Tom : Dog.Rex)
            .Arg("id", GraphQLTypes.Id.NonNull(), null);
        schema.Query.Field("catOrDog", catOrDog, null, _ => Cat.Tom);
        schema.Query.Field("dogOrHuman", dogOrHuman, null, _ => Human.Jo);
        schema.Query.Field("humanOrAlien", humanOrAlien, null, _ => Alien.Zed);
        schema.Query.Field("sentients", sentient.NonNull().List(), null, _ => (ISentient[])[Human.Jo, Alien.Zed]);
        schema.Query.Field("arguments", schema.Object<Arguments>("Arguments"), null, _ => new Arguments());
        PetArguments.Declare(schema);
        schema.Mutation.Field("mutateDog", dog, null, _ => Dog.Rex);
        var message = schema.Object<string>("Message");
        message.Field("body", GraphQLTypes.String, null, text => text);
        message.Field("sender", GraphQLTypes.String, null, _ => "Jo");
        schema.Subscription.Stream("newMessage", message, null, _ => Messages())
            .Arg("roomId", GraphQLTypes.Id, null);
        schema.Subscription.Stream("disallowedSecondRootField", GraphQLTypes.String, null, _ => Messages());
        schema.Directive("onField", "Anywhere in an operation.", ["FIELD", "INLINE_FRAGMENT", "FRAGMENT_SPREAD"]);
        schema.Directive("onOperation", null, ["QUERY", "MUTATION", "SUBSCRIPTION", "VARIABLE_DEFINITION", "FRAGMENT_DEFINITION"]);
        schema.Directive("tag", null, ["FIELD", "QUERY"], repeatable: true).Arg("name", GraphQLTypes.String.NonNull(), null);
        return schema.Build();
    }

    private static async IAsyncEnumerable<string> Messages()
    {
        await Task.Yield();
        yield return "one";
        yield return "two";
    }

    private static void Inputs(SchemaBuilder schema)
    {
        schema.InputObject("FindDogInput").Field("name", GraphQLTypes.String, null).Field("owner", GraphQLTypes.String, null, "Unused.");
        schema.InputObject("ComplexInput", "Every kind of field.")
            .Field("name", GraphQLTypes.String.NonNull(), null)
            .FieldWithDefault("count", GraphQLTypes.Int.NonNull(), "How many.", "7")
            .Field("tags", GraphQLTypes.String.NonNull().List(), null)
            .Field("matrix", GraphQLTypes.Int.List().List(), null)
            .Field("inner", schema.InputObject("ComplexInput"), null)
            .Field("command", schema.Enum<DogCommand>("DogCommand"), null);
        schema.InputObject("PetFinder").OneOf().Field("byName", GraphQLTypes.String, null).Field("byAge", GraphQLTypes.Int, null);
    }
}
