namespace SaasHelpdesk.GraphQL.Tests;

internal enum DogCommand
{
    Sit,
    Down,
    Heel,
}

internal enum CatCommand
{
    Jump,
}

internal interface INode
{
    string Id { get; }
}

internal interface ISentient
{
    string Name { get; }
}

internal interface IPet : INode
{
    string Name { get; }

    IReadOnlyList<IPet>? Friends { get; }
}

internal sealed record Dog(string Id, string Name, string? Nickname, int? BarkVolume) : IPet
{
    internal static Dog Rex { get; } = new("dog", "Rex", null, 7);

    public IReadOnlyList<IPet> Friends => [Cat.Tom];
}

internal sealed record Cat(string Id, string Name, string? Nickname, int? MeowVolume) : IPet
{
    internal static Cat Tom { get; } = new("cat", "Tom", "Tommy", 3);

    public IReadOnlyList<IPet>? Friends => null;
}

internal sealed record Human(string Id, string Name) : ISentient, INode
{
    internal static Human Jo { get; } = new("human", "Jo");
}

internal sealed record Alien(string Name, string? HomePlanet) : ISentient
{
    internal static Alien Zed { get; } = new("Zed", "Zog");
}

internal sealed record Arguments;
