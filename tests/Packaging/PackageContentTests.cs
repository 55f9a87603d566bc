using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace AgentEvents.Packaging;

/// <summary>What is in each package, and what is not.</summary>
/// <param name="feed">The packages.</param>
public sealed class PackageContentTests(PackedFeed feed)
{
    public static TheoryData<string> Packages => [.. PackedFeed.Packages];

    [Fact]
    public void TheseArePackages() => PackedFeed.Packages.ShouldBe(
    [
        "AgentEvents.AspNetCore", "AgentEvents.Cli", "AgentEvents.Extensions.Http", "AgentEvents.Generator", "AgentEvents.Models",
        "AgentEvents.StandIn",
    ]);

    [Theory]
    [MemberData(nameof(Packages))]
    public void EachSaysWhatItIsAndUnderWhichTerms(string package)
    {
        using var archive = feed.Open(package);
        var nuspec = XDocument.Load(archive.GetEntry(package + ".nuspec")!.Open()).Root!.Elements().Single(e => e.Name.LocalName == "metadata");
        string Value(string name) => nuspec.Elements().SingleOrDefault(e => e.Name.LocalName == name)?.Value ?? "";

        Value("license").ShouldBe("MIT");
        Value("icon").ShouldBe("icon.png");
        Value("readme").ShouldBe("README.md");
        Value("tags").ShouldContain("rcs");
        Value("description").Length.ShouldBeInRange(40, 400);
        Value("projectUrl").ShouldBe("", "without AgentEventsRepository nothing points to a host");
        nuspec.Elements().SingleOrDefault(e => e.Name.LocalName == "repository")?.Attribute("url").ShouldBeNull();
        foreach (var file in new[] { "icon.png", "README.md", "LICENSE", "THIRD-PARTY-NOTICES.txt" })
        {
            archive.GetEntry(file).ShouldNotBeNull(file).Length.ShouldBeGreaterThan(200);
        }

        using var readme = new StreamReader(archive.GetEntry("README.md")!.Open());
        readme.ReadToEnd().ShouldStartWith($"# {package}\n");
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void NoFileOfOursTellsInWhichFolderItWasBuilt(string package)
    {
        var symbols = Path.Combine(feed.Feed, $"{package}.{PackedFeed.Version}.snupkg");
        var files = Directory.GetFiles(feed.Feed, $"{package}.*{PackedFeed.Version}.*nupkg");
        File.Exists(symbols).ShouldBe(package is not ("AgentEvents.Generator" or "AgentEvents.Cli"), "these have their symbols inside");
        var seen = 0;
        foreach (var archive in files.Select(ZipFile.OpenRead))
        {
            using var _ = archive;
            foreach (var entry in archive.Entries.Where(e => e.Name.StartsWith("AgentEvents", StringComparison.Ordinal)
                && Path.GetExtension(e.Name) is ".dll" or ".pdb"))
            {
                using var stream = new MemoryStream();
                using (var opened = entry.Open())
                {
                    opened.CopyTo(stream);
                }

                foreach (var folder in new[] { PackedFeed.Repository, feed.Folder })
                {
                    foreach (var encoding in new[] { Encoding.UTF8, Encoding.Unicode })
                    {
                        stream.GetBuffer().AsSpan(0, (int)stream.Length).IndexOf(encoding.GetBytes(folder)).ShouldBe(-1, entry.FullName);
                    }
                }

                seen++;
            }
        }

        seen.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void TheGeneratorBringsThePagesOfItsDiagnostics() =>
        feed.EntriesOf("AgentEvents.Generator").ShouldContain("docs/diagnostics/AES0004.md");

    [Theory]
    [InlineData("AgentEvents.AspNetCore")]
    [InlineData("AgentEvents.Extensions.Http")]
    [InlineData("AgentEvents.Models")]
    [InlineData("AgentEvents.StandIn")]
    public void EachLibraryHasItsDocumentation(string package) =>
        feed.EntriesOf(package).ShouldContain($"lib/net10.0/{package}.xml");
}
