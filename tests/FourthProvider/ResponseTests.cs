using System.Net;
using AgentEvents.FourthProvider.Boreal;

namespace AgentEvents.FourthProvider;

/// <summary>What comes back: documented statuses by name, everything else as it came.</summary>
public sealed class ResponseTests
{
    private const string Problem = """{"status":"429","code":"SLOW_DOWN","text":"Slow down.","since":1}""";

    private static HttpResponseMessage Response(int status, string body) => new((HttpStatusCode)status) { Content = new StringContent(body) };

    private static async Task<ShowActivityResponse> Shown(int status, string body)
    {
        using var response = Response(status, body);
        return await ShowActivityResponse.ReadAsync(response, TestContext.Current.CancellationToken);
    }

    private static async Task<MarkMessageResponse> Marked(int status, string body)
    {
        using var response = Response(status, body);
        return await MarkMessageResponse.ReadAsync(response, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task AnAcceptedActivityHasItsStatusAsAString()
    {
        var taken = (await Shown(202, """{"status":"202","activityId":"a-1","cell":"north"}""")).ShouldBeOfType<ShowActivityResponse.Taken>();
        (taken.StatusCode, taken.Body.Status, taken.Body.ActivityId).ShouldBe((202, "202", "a-1"));
        taken.Body.AdditionalMembers.Select(m => m.Key).ShouldBe(["cell"]);
        taken.IsTransient.ShouldBeFalse();
    }

    [Fact]
    public async Task AMarkThatWasMadeHasNoBody()
    {
        var marked = (await Marked(204, "")).ShouldBeOfType<MarkMessageResponse.Marked>();
        marked.StatusCode.ShouldBe(204);
        (await Marked(204, "{}")).ShouldBeOfType<MarkMessageResponse.Unexpected>();
    }

    [Theory]
    [InlineData(400)]
    [InlineData(404)]
    [InlineData(429)]
    [InlineData(499)]
    public async Task ARefusalIsReadWhateverItsStatusInTheClass(int status)
    {
        var refused = (await Marked(status, Problem)).ShouldBeOfType<MarkMessageResponse.Refused>();
        refused.StatusCode.ShouldBe(status);
        refused.Body.Code.ShouldBe(ProblemCode.SlowDown);
        refused.IsTransient.ShouldBeFalse();
    }

    [Fact]
    public async Task OnlyWhatTheDocumentCallsTransientIs()
    {
        (await Shown(503, Problem)).ShouldBeOfType<ShowActivityResponse.Refused>().IsTransient.ShouldBeTrue();
        (await Shown(500, Problem)).ShouldBeOfType<ShowActivityResponse.Unexpected>().IsTransient.ShouldBeFalse();
    }

    [Fact]
    public async Task ACodeThatIsNewIsKept()
    {
        var refused = (await Shown(400, """{"status":"400","code":"NEW_ONE"}""")).ShouldBeOfType<ShowActivityResponse.Refused>();
        refused.Body.Code.Value.ShouldBe("NEW_ONE");
    }

    [Theory]
    [InlineData(200, """{"status":"200"}""")]
    [InlineData(202, """{"status":202}""")]
    [InlineData(202, "")]
    [InlineData(400, "<html>")]
    [InlineData(302, "")]
    public async Task WhatNoDocumentKnowsIsKeptAsItCame(int status, string body)
    {
        var unexpected = (await Shown(status, body)).ShouldBeOfType<ShowActivityResponse.Unexpected>();
        unexpected.StatusCode.ShouldBe(status);
        System.Text.Encoding.UTF8.GetString(unexpected.Body.Span).ShouldBe(body);
        unexpected.ToString().ShouldBe($"Unexpected {{ StatusCode = {status} }}");
    }
}
