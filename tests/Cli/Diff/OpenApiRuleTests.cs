using AgentEvents.Cli.Diff;
using AgentEvents.Cli.Diff.OpenApi;

namespace AgentEvents.Cli.Tests.Diff;

/// <summary>Each rule finds its own example, and in the other direction finds what is right there.</summary>
public sealed class OpenApiRuleTests
{
    /// <summary>Each rule, and the rules that the reverse of its example breaks.</summary>
    public static TheoryData<string, string> Rules { get; } = new()
    {
        { "operation-added", "operation-removed" },
        { "operation-removed", "operation-added" },
        { "operation-deprecated", "operation-undeprecated" },
        { "operation-undeprecated", "operation-deprecated" },
        { "operation-id-changed", "operation-id-changed" },
        { "webhook-added", "webhook-removed" },
        { "webhook-removed", "webhook-added" },
        { "callback-added", "callback-removed" },
        { "callback-removed", "callback-added" },
        { "parameter-added", "parameter-removed" },
        { "required-parameter-added", "parameter-removed" },
        { "parameter-removed", "parameter-added" },
        { "parameter-required", "parameter-optional" },
        { "parameter-optional", "parameter-required" },
        { "parameter-style-changed", "parameter-style-changed" },
        { "parameter-may-be-empty", "parameter-must-not-be-empty" },
        { "parameter-must-not-be-empty", "parameter-may-be-empty" },
        { "parameter-content-changed", "parameter-content-changed" },
        { "parameter-default-changed", "parameter-default-changed" },
        { "parameter-deprecated", "parameter-undeprecated" },
        { "parameter-undeprecated", "parameter-deprecated" },
        { "request-body-added", "request-body-removed" },
        { "required-request-body-added", "request-body-removed" },
        { "request-body-removed", "required-request-body-added" },
        { "request-body-required", "request-body-optional" },
        { "request-body-optional", "request-body-required" },
        { "request-media-type-added", "request-media-type-removed" },
        { "request-media-type-removed", "request-media-type-added" },
        { "response-media-type-added", "response-media-type-removed" },
        { "response-media-type-removed", "response-media-type-added" },
        { "response-body-added", "response-body-removed" },
        { "response-body-removed", "response-body-added" },
        { "encoding-changed", "encoding-changed" },
        { "response-added", "response-removed" },
        { "response-removed", "response-added" },
        { "response-header-added", "response-header-removed" },
        { "required-response-header-added", "response-header-removed" },
        { "response-header-removed", "response-header-added" },
        { "response-header-required", "response-header-optional" },
        { "response-header-optional", "response-header-required" },
        { "response-header-style-changed", "response-header-style-changed" },
        { "response-header-deprecated", "response-header-undeprecated" },
        { "response-header-undeprecated", "response-header-deprecated" },
        { "security-added", "security-removed" },
        { "security-removed", "security-added" },
        { "security-alternative-removed", "security-alternative-added" },
        { "security-alternative-added", "security-alternative-removed" },
        { "security-scope-added", "security-scope-removed" },
        { "security-scope-removed", "security-scope-added" },
        { "security-scheme-changed", "security-scheme-changed" },
        { "oauth-flow-added", "oauth-flow-removed" },
        { "oauth-flow-removed", "oauth-flow-added" },
        { "oauth-address-changed", "oauth-address-changed" },
        { "oauth-scope-added", "oauth-scope-removed" },
        { "oauth-scope-removed", "oauth-scope-added" },
        { "server-added", "server-removed" },
        { "server-removed", "server-added" },
        { "server-variable-value-added", "server-variable-value-removed" },
        { "server-variable-value-removed", "server-variable-value-added" },
        { "server-variable-default-changed", "server-variable-default-changed" },
        { "first-server-changed", "first-server-changed" },
        { "response-transient", "response-final" },
        { "response-final", "response-transient" },
        { "response-body-optional", "response-body-required" },
        { "response-body-required", "response-body-optional" },
        { "echo-added", "echo-removed" },
        { "echo-removed", "echo-added" },
        { "echo-changed", "echo-changed" },
        { "signature-changed", "signature-changed" },
        { "mapping-changed", "mapping-changed" },
        { "extension-changed", "extension-changed" },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void ARuleFindsItsExampleAndNothingElse(string id, string reverse)
    {
        var rule = DiffRules.ById[id];

        var change = Compare(rule.Before, rule.After).ShouldHaveSingleItem();
        change.Rule.ShouldBe(id);
        change.Direction.ShouldBe(rule.Direction);

        Compare(rule.After, rule.Before).ShouldHaveSingleItem().Rule.ShouldBe(reverse);
        Compare(rule.Before, rule.Before).ShouldBeEmpty();
    }

    [Fact]
    public void EveryRuleOfOpenApiHasItsTest() =>
        Rules.Select(row => row.Data.Item1).ShouldBe(
            DiffRules.Areas.SelectMany(area => area.Rules).Where(rule => rule.Before != rule.After).Select(rule => rule.Id),
            ignoreOrder: true);

    // A default stands in a schema, and there it is a remark.
    private static IEnumerable<SchemaChange> Compare(string old, string now) =>
        Versions.Compare(Example(old), Example(now)).Where(c => c.Rule != "remark-changed");

    private static string Example(string patch) => MergePatch.Apply(ExampleDocument.Text, patch);
}
