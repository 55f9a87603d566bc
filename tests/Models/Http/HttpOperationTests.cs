using AgentEvents.Models.Http;

namespace AgentEvents.Models.Tests.Http;

public sealed class HttpOperationTests
{
    private static HttpOperation Operation(string template, params ReadOnlySpan<HttpParameter> parameters) =>
        new() { Id = "op", Method = "POST", PathTemplate = template, Parameters = ValueList.Create(parameters) };

    private static HttpParameter In(ParameterLocation location, string name) => new() { Name = name, Location = location, Member = name };

    [Theory]
    [InlineData("v1")]
    [InlineData("/{b}")]
    [InlineData("/{a}/{a}")]
    [InlineData("/{a}{a}")]
    [InlineData("/{a")]
    [InlineData("/a}")]
    [InlineData("/}a{")]
    [InlineData("/{}")]
    [InlineData("/v1")]
    [InlineData("")]
    [InlineData("/{a}/x y")]
    [InlineData("/{a}/x?y")]
    [InlineData("/{a}/x%20y")]
    [InlineData("/{a}é")]
    [InlineData("/\r\n{a}")]
    public void ATemplateThatDoesNotFitItsParametersIsAnError(string template) =>
        Should.Throw<InvalidOperationException>(() => Operation(template, In(ParameterLocation.Path, "a")).Matches("POST", "/x")).Message
            .ShouldContain("'op'");

    [Fact]
    public void OtherContradictionsAreErrorsToo()
    {
        HttpOperation[] wrong =
        [
            Operation("/", In(ParameterLocation.Header, "X: y\r\n")),
            new() { Id = "op", Method = "POST", PathTemplate = "/", BodyMember = "body" },
            new() { Id = "op", Method = "POST", PathTemplate = "/", MediaType = "application/json" },
            new() { Id = "op", Method = "POST", PathTemplate = "/", BodyMember = "body", MediaType = "application/json\r\nX: y" },
            new() { Id = "op", Method = "PO ST", PathTemplate = "/" },
        ];
        foreach (var operation in wrong)
        {
            Should.Throw<InvalidOperationException>(() => operation.Matches(operation.Method, "/"));
        }
    }

    [Theory]
    [InlineData("/", true)]
    [InlineData("/?x=y", true)]
    [InlineData("", false)]
    [InlineData("//", false)]
    public void ASlashIsAPathOfItsOwn(string target, bool matches) => Operation("/").Matches("POST", target).ShouldBe(matches);

    [Theory]
    [InlineData("/v1/x/", true)]
    [InlineData("/v1/x", false)]
    public void ASlashAtTheEndCounts(string target, bool matches) =>
        Operation("/v1/{a}/", In(ParameterLocation.Path, "a")).Matches("POST", target).ShouldBe(matches);

    [Theory]
    [InlineData("/a-x.json", true)]
    [InlineData("/a-%78.jso%6E", true)]
    [InlineData("/a-.json", true)]
    [InlineData("/a.json", false)]
    public void TextAroundAParameterBelongsToTheTemplate(string target, bool matches) =>
        Operation("/a-{a}.json", In(ParameterLocation.Path, "a")).Matches("POST", target).ShouldBe(matches);
}
