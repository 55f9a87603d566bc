using System.Reflection;
using Xunit.Sdk;

namespace AgentEvents.Snapshots;

/// <summary>The snapshots themselves: nothing is left over, and a difference is told so that it can be acted on.</summary>
public sealed class SnapshotTests
{
    [Fact]
    public void EveryVerifiedFileBelongsToATest()
    {
        var tests = new HashSet<string>(StringComparer.Ordinal);
        foreach (var method in typeof(SnapshotTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .Where(m => m.IsDefined(typeof(FactAttribute), inherit: true)))
        {
            tests.UnionWith(Names(method));
        }

        var files = Directory.GetFiles(ProjectFolder.Path, "*.verified.*").Select(file => Path.GetFileName(file)!).ToArray();

        files.Length.ShouldBeGreaterThan(10);
        files.Where(file => !tests.Contains(file[..file.IndexOf(".verified.", StringComparison.Ordinal)]))
            .ShouldBeEmpty("no test verifies these files: delete them");
    }

    [Fact]
    public async Task ADifferenceIsShownWithTheCommandThatAcceptsIt()
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable("SNAPSHOT_ACCEPT") == "1", "Everything is being accepted.");
        try
        {
            var failure = await Should.ThrowAsync<XunitException>(() => Snapshot.Verify("one\ntwo\n"));

            failure.Message.ShouldContain("There is no ");
            failure.Message.ShouldContain("\n+one\n+two\n");
            failure.Message.ShouldContain("  cp '");
            failure.Message.ShouldContain("SNAPSHOT_ACCEPT=1");
            File.Exists(Received()).ShouldBeTrue();
        }
        finally
        {
            File.Delete(Received());
        }

        static string Received() =>
            Path.Combine(ProjectFolder.Path, $"{nameof(SnapshotTests)}.{nameof(ADifferenceIsShownWithTheCommandThatAcceptsIt)}.received.txt");
    }

    [Fact]
    public void ADiffHasTheLinesThatDifferAndALittleAround() =>
        UnifiedDiff.Between("a\nb\nc\nd\ne\nf\ng\nh", "a\nb\nc\nd\nE\nf\nG\nG\nh")
            .ShouldBe("--- verified\n+++ received\n@@ line 5 @@\n b\n c\n d\n-e\n+E\n f\n-g\n+G\n+G\n h");

    // The first parameter names the file; tests of snapshots have their data inline, or in a member beside them.
    private static IEnumerable<string> Names(MethodInfo method)
    {
        object?[] rows =
        [
            .. method.GetCustomAttributes<InlineDataAttribute>().Select(attribute => attribute.Data[0]),
            .. method.GetCustomAttributes<MemberDataAttribute>()
                .SelectMany(attribute => (IEnumerable<ITheoryDataRow>)method.DeclaringType!.GetProperty(attribute.MemberName)!.GetValue(null)!)
                .Select(row => row.GetData()[0]),
        ];
        return rows.Length == 0
            ? [Snapshot.Name(method.DeclaringType!.Name, method.Name, [])]
            : rows.Select(row => Snapshot.Name(
                method.DeclaringType!.Name,
                method.Name,
                [(method.GetParameters()[0].Name ?? "", row as string ?? "")]));
    }
}
