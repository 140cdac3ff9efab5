using SaasHelpdesk.Api.Http.Idempotency;
using SaasHelpdesk.GraphQL.Requests;

namespace SaasHelpdesk.Api.Tests.Http.Idempotency;

public sealed class RequestFingerprintTests
{
    [Theory]
    [InlineData("{\"a\":1,\"b\":{\"c\":[1,2],\"d\":null}}", "{ \"b\": {\"d\":null, \"c\":[1, 2]}, \"a\": 1 }")]
    public void Of_should_be_the_same_whatever_the_order_of_members_and_the_white_space(string left, string right) =>
        Assert.Equal(Of("{ a }", left), Of("{ a }", right));

    [Theory]
    [InlineData("{ a }", "{\"a\":1}", null, "{ b }", "{\"a\":1}", null)]
    [InlineData("{ a }", "{\"a\":1}", null, "{ a }", "{\"a\":2}", null)]
    [InlineData("{ a }", "{\"a\":[1,2]}", null, "{ a }", "{\"a\":[2,1]}", null)]
    [InlineData("{ a }", "{\"a\":\"1\"}", null, "{ a }", "{\"a\":1}", null)]
    [InlineData("{ a }", "{\"a\":1}", "A", "{ a }", "{\"a\":1}", "B")]
    [InlineData("{ a }", "{\"a\":1}", "A", "{ a }A", "{\"a\":1}", null)]
    public void Of_should_differ_when_any_part_differs(string left, string leftVariables, string? leftName, string right, string rightVariables, string? rightName) =>
        Assert.NotEqual(Of(left, leftVariables, leftName), Of(right, rightVariables, rightName));

    private static string Of(string document, string variables, string? name = null) => RequestFingerprint.Of(GraphQLRequest.ForDocument(document, variables, name));
}
