using AgentEvents.Cli.Tests.Fixture;

namespace AgentEvents.Cli.Tests.Diff;

/// <summary>The checks of oasdiff, each with the rules of ours that cover it, or with the reason why there is none.</summary>
internal static class OasdiffChecks
{
    /// <summary>The reasons by the words that stand for them in <c>oasdiff-checks.txt</c>.</summary>
    public static IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>
    {
        ["schema"] = "What a schema allows is compared as a whole, and in the direction in which it is sent. Which keyword says it, "
            + "of a parameter, a header, a body or a member, makes no difference.",
        ["content"] = "`contentMediaType`, `contentEncoding` and `contentSchema` do not assert (JSON Schema 2020-12, Validation, 8). "
            + "They are remarks.",
        ["dates"] = "`x-sunset` and `x-stability-level` are extensions of oasdiff. They are extension-changed. "
            + "Whether a date is far enough away is a policy, and its answer would be another one tomorrow.",
        ["version"] = "`info.version` is in no message. Which number a change asks for is a policy.",
        ["unused"] = "What stands among the components is compared where it is used. What nobody uses is in no message.",
        ["texts"] = "Texts and tags are in no message.",
    };

    /// <summary>The checks by their ids: rules of ours, or <c>!</c> and a word for the reason.</summary>
    public static IReadOnlyList<(string Check, string[] Answer)> All { get; } =
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "tests", "Cli", "Diff", "oasdiff-checks.txt"))
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split(' '))
            .Select(words => (words[0], words[1..])),
    ];
}
