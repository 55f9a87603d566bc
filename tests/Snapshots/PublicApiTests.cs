using AgentEvents.Models;

namespace AgentEvents.Snapshots;

/// <summary>The public API that schemas make. What is written by hand is in <c>PublicAPI.Unshipped.txt</c>, which the compiler compares.</summary>
public sealed class PublicApiTests
{
    private static readonly HashSet<string> ByHand =
        [.. File.ReadLines(Path.Combine(ProjectFolder.Path, "..", "..", "src", "AgentEvents.Models", "PublicAPI.Unshipped.txt"))
            .Select(line => line.Split('<')[0])];

    [Fact]
    public Task OurSchemasOfferThis() =>
        Snapshot.Verify(PublicApi.Of(
            typeof(JsonModelResolver).Assembly.GetExportedTypes().Where(type => !ByHand.Contains(Outermost(type).FullName!.Split('`')[0]))));

    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;
}
