using AgentEvents.Contract.Corpus;

namespace AgentEvents.Contract;

public sealed class ManifestTests
{
    private static readonly string[] Kinds = ["valid", "invalid"];
    private static readonly string[] JsonKeywords = ["json", "json-duplicate", "json-depth"];

    [Fact]
    public void EveryManifestFileExistsAndEveryExampleIsInItsManifest()
    {
        var listed = Manifest.All.Select(example => example.Path).ToList();
        var onDisk = SchemaFolder.Folders
            .SelectMany(provider => Kinds.SelectMany(kind => Files(provider, kind)
                .Select(file => $"{provider}/examples/{kind}/{Path.GetFileName(file)}")))
            .ToList();

        listed.GroupBy(path => path).Where(group => group.Count() > 1).Select(group => $"{group.Key} is listed twice").ShouldBeEmpty();
        listed.Except(onDisk).Select(path => $"{path} is in the manifest but not on disk").ShouldBeEmpty();
        onDisk.Except(listed).Select(path => $"{path} is on disk but not in the manifest: give it a verdict").ShouldBeEmpty();
    }

    [Fact]
    public void ThereAreEnoughExamplesOfBothKinds()
    {
        Manifest.All.Count(example => example.IsValid).ShouldBeGreaterThanOrEqualTo(25);
        Manifest.All.Count(example => !example.IsValid).ShouldBeGreaterThanOrEqualTo(80);
    }

    [Fact]
    public void EveryExampleStandsInTheFolderOfItsVerdictAndNamesASchemaAndADescription()
    {
        Manifest.All.Where(example => !example.File.StartsWith(example.IsValid ? "valid/" : "invalid/", StringComparison.Ordinal))
            .Select(example => $"{example.Path}: folder and verdict differ").ShouldBeEmpty();
        Manifest.All.Where(example => !File.Exists(Path.Combine(SchemaFolder.Root, example.Provider, example.Schema)))
            .Select(example => $"{example.Path}: there is no {example.Provider}/{example.Schema}").ShouldBeEmpty();
        Manifest.All.Where(example => string.IsNullOrWhiteSpace(example.Description))
            .Select(example => $"{example.Path}: say what it shows").ShouldBeEmpty();
    }

    [Fact]
    public void OnlyInvalidExamplesHaveViolationsAndEachHasAKeywordAndAPlace()
    {
        Manifest.All.Where(example => example.IsValid != (example.Violations.Count == 0))
            .Select(example => $"{example.Path}: an invalid example, and no other, lists what must be reported").ShouldBeEmpty();
        Manifest.All
            .SelectMany(example => example.Violations.Select(violation => (example.Path, Violation: violation)))
            .Where(entry => entry.Violation.Keyword == "json"
                ? entry.Violation.Instance is not null
                : entry.Violation.Offset is not null || entry.Violation.Instance is not ("" or ['/', ..]))
            .Select(entry => $"{entry.Path}: {entry.Violation.Keyword} needs an instance pointer, and json needs none")
            .ShouldBeEmpty();
    }

    [Fact]
    public void EverySchemaHasAValidAndAnInvalidExample()
    {
        var schemas = SchemaFolder.Complete.SelectMany(SchemaFolder.SchemaFiles).ToList();
        foreach (var valid in new[] { true, false })
        {
            var covered = Manifest.All.Where(example => example.IsValid == valid)
                .Select(example => $"{example.Provider}/{example.Schema}")
                .ToHashSet();
            schemas.Except(covered).Select(schema => $"{schema} has no {(valid ? "valid" : "invalid")} example").ShouldBeEmpty();
        }
    }

    [Fact]
    public void EveryKeywordThatASchemaFileAssertsHasAnInvalidExampleOfThatFile()
    {
        string[] asserting = ["required", "pattern", "minLength", "maxProperties", "maxItems", "minimum", "maximum", "format", "oneOf"];
        var covered = Manifest.All
            .SelectMany(example => example.Violations.Select(violation => ($"{example.Provider}/{example.Schema}", violation.Keyword)))
            .ToHashSet();

        var ownBounds = SchemaFolder.Transcribed
            .SelectMany(provider => (DocumentInventory.Read(provider).OwnBounds ?? []).Select(file => $"{provider}/{file}"))
            .ToHashSet();
        SchemaFolder.Complete.SelectMany(SchemaFolder.SchemaFiles)
            .SelectMany(file => SchemaWalk.Schemas(file)
                .Where(schema => schema.Value.ValueKind == System.Text.Json.JsonValueKind.Object)
                .SelectMany(schema => asserting.Where(keyword => schema.Value.TryGetProperty(keyword, out _)).Select(keyword => (file, keyword))))
            .Distinct()
            .Where(rule => !(rule.keyword is "minimum" or "maximum" && ownBounds.Contains(rule.file)))
            .Where(rule => !covered.Contains(rule))
            .Select(rule => $"{rule.file}: no invalid example breaks {rule.keyword}")
            .ShouldBeEmpty();
    }

    [Fact]
    public void WhatTheManifestCallsMalformedIsRefusedByAStrictReaderAndNothingElseIs()
    {
        Manifest.All
            .Where(example => StrictReading.Accepts(example.Bytes()) == example.Principal is "json" or "json-depth")
            .Select(example => $"{example.Path}: the manifest says {example.Principal ?? "valid"}, and System.Text.Json thinks otherwise")
            .ShouldBeEmpty();
        Manifest.All.Count(example => example.Principal == "json").ShouldBeGreaterThan(15);
    }

    [Fact]
    public void OffsetsOfMalformedJsonAreWhereSystemTextJsonFaults()
    {
        Manifest.All
            .Where(example => example.Principal == "json" && example.Violations[0].Offset is not null)
            .Select(example => (Example: example, Fault: StrictReading.GrammarFault(example.Bytes())))
            .Where(entry => entry.Fault is not null && entry.Fault != entry.Example.Violations[0].Offset)
            .Select(entry => $"{entry.Example.Path}: the manifest says {entry.Example.Violations[0].Offset}, System.Text.Json "
                + $"faults at {entry.Fault}")
            .ShouldBeEmpty();
    }

    [Fact]
    public void WhatTheManifestCallsADuplicateIsOneForSystemTextJson()
    {
        Manifest.All
            .Where(example => example.Principal != "json" && example.Principal != "json-depth")
            .Where(example => HasDuplicates(example.Bytes()) != (example.Principal == "json-duplicate"))
            .Select(example => $"{example.Path}: duplicate members and the manifest do not agree")
            .ShouldBeEmpty();
        Manifest.All.Where(example => JsonKeywords.Contains(example.Principal)).ShouldNotBeEmpty();
    }

    private static string[] Files(string provider, string kind) =>
        Path.Combine(SchemaFolder.Root, provider, "examples", kind) is var folder && Directory.Exists(folder) ? Directory.GetFiles(folder) : [];

    private static bool HasDuplicates(byte[] bytes)
    {
        try
        {
            System.Text.Json.JsonDocument.Parse(bytes, new System.Text.Json.JsonDocumentOptions { AllowDuplicateProperties = false }).Dispose();
            return false;
        }
        catch (System.Text.Json.JsonException)
        {
            return true;
        }
    }
}
