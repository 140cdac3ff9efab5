using System.Text;
using SaasHelpdesk.GraphQL.Execution;

namespace SaasHelpdesk.GraphQL.Tests.Execution;

public sealed class DocumentCacheTests
{
    [Fact]
    public void Get_should_parse_a_text_once()
    {
        var cache = new DocumentCache(PetSchema.Instance, ExecutorLimits.Default);
        Assert.Same(cache.Get("{ dog { name } }"u8), cache.Get(Encoding.UTF8.GetBytes("{ dog { name } }")));
        Assert.NotSame(cache.Get("{ dog { name } }"u8), cache.Get("{ dog { name }}"u8));
    }

    [Fact]
    public void Get_should_keep_the_documents_in_use_when_many_others_pass_by()
    {
        var cache = new DocumentCache(PetSchema.Instance, ExecutorLimits.Default with { CachedDocuments = 50 });
        var hot = cache.Get("{ dog { id } }"u8);
        for (var i = 0; i < 500; i++)
        {
            cache.Get(Encoding.UTF8.GetBytes($"{{ dog {{ a{i}: id }} }}"));
            Assert.Same(hot, cache.Get("{ dog { id } }"u8));
        }

        Assert.InRange(cache.Count, 1, 50);
    }

    [Fact]
    public void Get_should_not_keep_documents_that_cannot_be_executed()
    {
        var cache = new DocumentCache(PetSchema.Instance, ExecutorLimits.Default);
        Assert.NotEmpty(cache.Get("{ dog { nothing } }"u8).Errors);
        Assert.NotEmpty(cache.Get("{"u8).Errors);
        Assert.Equal(0, cache.Count);
    }
}
