using AgentEvents.Generator;
using AgentEvents.Models;

namespace AgentEvents.Snapshots;

/// <summary>The exact public API: what changes here changes what users compile against.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public Task TheModelsOfferThis() => Snapshot.Verify(PublicApi.Of(typeof(JsonModelResolver).Assembly));

    [Fact]
    public Task TheGeneratorOffersThis() => Snapshot.Verify(PublicApi.Of(typeof(SchemaGenerator).Assembly));
}
