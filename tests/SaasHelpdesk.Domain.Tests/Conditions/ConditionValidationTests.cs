using SaasHelpdesk.Domain.Conditions;
using SaasHelpdesk.Domain.Identifiers;
using static SaasHelpdesk.Domain.Conditions.ConditionField;
using static SaasHelpdesk.Domain.Conditions.ConditionOperator;

namespace SaasHelpdesk.Domain.Tests.Conditions;

public sealed class ConditionValidationTests
{
    [Theory]
    [InlineData(ConditionField.Type, In, "sleeping", "condition.unknown-value", "when.values[0]")]
    [InlineData(ConditionField.Type, In, "1", "condition.unknown-value", "when.values[0]")]
    [InlineData(Priority, NotIn, "p1", "condition.unknown-value", "when.values[0]")]
    [InlineData(Vip, In, "maybe", "condition.unknown-value", "when.values[0]")]
    [InlineData(Organisation, In, "Not A Slug", "condition.unknown-value", "when.values[0]")]
    [InlineData(Tag, In, " ", "condition.unknown-value", "when.values[0]")]
    [InlineData(Priority, Under, "critical", "condition.operator", "when.operator")]
    [InlineData(Priority, IsSet, null, "condition.operator", "when.operator")]
    [InlineData(Category, In, null, "condition.no-values", "when.values")]
    [InlineData(Category, IsSet, "hardware", "condition.unexpected-values", "when.values")]
    [InlineData(Category, In, "gardening", "condition.unknown-category", "when.values[0]")]
    [InlineData(Team, In, "fourth-level", "condition.unknown-team", "when.values[0]")]
    public void Check_should_refuse(ConditionField field, ConditionOperator @operator, string? value, string code, string path)
    {
        var refusal = Assert.Single(ConditionValidation.Check(
            new Condition { Field = field, Operator = @operator, Values = value is null ? [] : [value] }, "when", Scope()));

        Assert.Equal((code, path), (refusal.Code, refusal.Field));
    }

    [Fact]
    public void Check_should_name_the_nested_part()
    {
        var condition = new Condition { All = [Condition.Always, new() { Not = new() { Field = Vip, Values = ["x"] } }] };

        Assert.Equal("when.all[1].not.values[0]", Assert.Single(ConditionValidation.Check(condition, "when")).Field);
    }

    [Fact]
    public void Check_should_refuse_two_shapes_at_once()
    {
        var both = new Condition { Field = Vip, Values = ["true"], Not = Condition.Always };
        var valuesAlone = new Condition { Values = ["true"] };

        Assert.Equal("condition.shape", Assert.Single(ConditionValidation.Check(both, "when")).Code);
        Assert.Equal("condition.shape", Assert.Single(ConditionValidation.Check(valuesAlone, "when")).Code);
    }

    [Fact]
    public void Check_should_refuse_once_when_too_large()
    {
        var deep = Condition.Always;
        for (var i = 0; i < 20; i++)
            deep = new Condition { Not = deep };
        var wide = new Condition { Any = [.. Enumerable.Repeat(Condition.Always, 1_000)] };

        Assert.Equal("condition.too-large", Assert.Single(ConditionValidation.Check(deep, "when")).Code);
        Assert.Equal("condition.too-large", Assert.Single(ConditionValidation.Check(wide, "when")).Code);
    }

    private static ConditionScope Scope() =>
        new(new HashSet<TeamId> { new("first-level") }, new HashSet<string> { "hardware", "hardware/laptop" });
}
