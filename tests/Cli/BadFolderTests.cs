using System.Text.RegularExpressions;
using AgentEvents.Cli.Tests.Fixture;
using AgentEvents.Contract.Pacts.Fixture;

namespace AgentEvents.Cli.Tests;

/// <summary>A folder with something wrong in it: each command that meets it says in which file and line, and what to write.</summary>
[NeedsPactCore]
public sealed class BadFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>
    /// What is wrong; the file it is wrong in, a text in it and what takes its place (null: the file is missing); command; place; words.
    /// </summary>
    public static TheoryData<string, string, string?, string?, string, string, string> Faults => new()
    {
        {
            "a schema is missing", "accepted.schema.json", null, null, "check", @"openapi\.json:\d+:\d+: error AES0002",
            "leads to no schema; the file it names must be among the schemas of the project"
        },
        {
            "a schema is cut", "event.schema.json", "\"properties\"", "CUT", "check", @"event\.schema\.json:\d+:\d+: error AES0001",
            "The file ends"
        },
        { "little is left", "openapi.json", "\"security\"", "CUT", "check", @"openapi\.json:\d+:\d+: error AES0001", "The file ends" },
        { "the document is cut", "openapi.json", "\"requestBody\"", "CUT", "check", @"openapi\.json:\d+:\d+: error AES0001", "The file ends" },
        {
            "the document is none", "openapi.json", "\"openapi\": \"3.1.0\",", "", "check", @"openapi\.json:1:1: error AES0016",
            "it has no member 'openapi' with the version; write \"openapi\": \"3.1.0\""
        },
        {
            "an example is refused", "examples/valid/typing.json", "\"typing\"", "\"tipping\"", "pact", @"typing\.json\(\d+\)",
            "is refused by its schema: /body/event: "
        },
        {
            "an answer is refused", "examples/valid/accepted.json", "\"id\"", "\"idd\"", "pact", @"openapi\.json\(\d+\)",
            "is refused by its schema: "
        },
        {
            "an example is missing", "examples/valid/accepted.json", null, null, "pact", @"openapi\.json\(\d+\)",
            "which is missing; write it, or take the example away"
        },
        { "an example is no JSON", "examples/valid/accepted.json", "}", "", "pact", @"accepted\.json\(\d+\)", "this is no JSON; mend it" },
        {
            "a condition is none", "openapi.json", "\"unauthorized\"", "\"forbidden\"", "check", @"openapi\.json:\d+:\d+: error AES0016",
            "'forbidden' is no condition of x-when; write one of not-found, "
        },
        {
            "an operation has no examples", "openapi.json", "\"examples\"", "\"x-examples\"", "pact", @"openapi\.json\(\d+\)",
            "no example; write \"examples\" beside its \"schema\", each with \"value\" or \"externalValue\""
        },
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Faults))]
    public void WhatIsWrongIsToldWithFileAndLineAndWhatToWrite(
        string what, string file, string? old, string? now, string command, string place, string words)
    {
        New("acme", "schemas");
        var path = _folder.PathOf($"schemas/acme/{file}");
        if (old is null)
        {
            File.Delete(path);
        }
        else
        {
            var text = File.ReadAllText(path);
            text.ShouldContain(old);
            File.WriteAllText(
                path,
                now == "CUT" ? text[..(text.IndexOf(old, StringComparison.Ordinal) + 5)] : text.Replace(old, now, StringComparison.Ordinal));
        }

        var run = Run(command);

        run.ExitCode.ShouldBe(command == "check" ? 1 : 2, what);
        var told = (run.Output + run.Error).Split('\n').Where(line => Regex.IsMatch(line, place)).ToArray();
        told.ShouldHaveSingleItem(run.Output + run.Error).ShouldContain(words);
        (run.Output + run.Error).ShouldNotContain("AES0011");
        (run.Output + run.Error).Split('\n').Count(line => line.Contains(": error ", StringComparison.Ordinal)).ShouldBeLessThanOrEqualTo(1);
    }

    [Theory]
    [InlineData("validate", "--schema", "acme/event", "-")]
    [InlineData("map", "--from", "acme", "--to", "acme", "-")]
    [InlineData("serve")]
    [InlineData("pact")]
    public void TwoProvidersOfOneNameAreRefused(string command, params string[] more)
    {
        New("acme", "schemas/north");
        New("acme", "schemas/south");
        foreach (var file in Directory.GetFiles(_folder.PathOf("schemas/south"), "*.json", SearchOption.AllDirectories))
        {
            File.WriteAllText(file, File.ReadAllText(file)
                .Replace("schemas.acme.example", "schemas.south.example", StringComparison.Ordinal)
                .Replace("Schemas.Acme", "Schemas.South", StringComparison.Ordinal));
        }

        var run = Run(command, more);

        run.ExitCode.ShouldBe(2);
        run.ErrorLines.ShouldHaveSingleItem().ShouldMatch(
            @"south/acme/openapi\.json\(1\): the provider 'acme' is in .*north/acme/openapi\.json too; a provider is known by the name of its "
                + "folder: rename one of the folders$");
    }

    private void New(string name, string folder) => Tool.Run("new", name, "--output", _folder.PathOf(folder)).ExitCode.ShouldBe(0);

    private ToolRun Run(string command, params string[] more) => Tool.RunIn(
        new ToolEnvironment { CacheFolder = _folder.PathOf("cache") },
        new MemoryStream(),
        [
            command, "--schemas", _folder.PathOf("schemas"), .. command == "pact" ? ["--output", _folder.PathOf("pacts")] : Array.Empty<string>(),
            .. more,
        ]);
}
