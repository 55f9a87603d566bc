using System.Text.Json.Nodes;
using AgentEvents.Contract.Corpus;
using AgentEvents.Contract.Pacts.Fixture;
using AgentEvents.Models.Http;
using AgentEvents.Pacts.Verifier;
using AgentEvents.StandIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace AgentEvents.Contract.Pacts;

/// <summary>
/// Pacts outlive the code that wrote them. Those in <c>tests/Contract/earlier</c> were written by hand, a class for each provider; whoever holds them
/// finds the stand-in as it was.
/// </summary>
[NeedsPactCore]
public sealed class EarlierPactTests
{
    private static readonly string Folder = Path.Combine(SchemaFolder.Repository, "tests", "Contract", "earlier");

    public static TheoryData<string> Files { get; } = [.. Directory.GetFiles(Folder, "*.json").Select(file => Path.GetFileName(file)).Order()];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task TheStandInHonoursIt(string file)
    {
        var pact = JsonNode.Parse(File.ReadAllBytes(Path.Combine(Folder, file)))!;
        var provider = (string)pact["provider"]!["name"]!;
        var folder = SchemaFolder.Providers.Single(name => provider.StartsWith(name, StringComparison.Ordinal));
        var interactions = pact["interactions"]!.AsArray();
        await using var standIn = await StandInServer.StartAsync(
            new StandInOptions { Credentials = new Dictionary<string, IReadOnlyList<HttpCredential>> { [folder] = Credentials(folder) } },
            TestContext.Current.CancellationToken);
        var isHttp = interactions.All(interaction => interaction!["request"] is not null);
        await using var sender = await LoopbackServer.Start(routes =>
        {
            routes.MapPost("/states", static () => { });
            routes.MapPost("/", (JsonObject asked) => TypedResults.Bytes(Delivered(standIn, folder, interactions, asked), "application/json"));
        });
        var address = isHttp ? standIn.BaseAddress : sender.Address;
        var states = isHttp ? new Uri(standIn.BaseAddress, ProviderStates.Path) : new Uri(sender.Address, "states");

        var report = await Verification.Within(() =>
        {
            using var verifier = new PactVerifier(provider);
            return verifier.WithHttpEndpoint(address)
                .WithFileSource(new FileInfo(Path.Combine(Folder, file)))
                .WithProviderStateUrl(states)
                .VerifyAndReport();
        });

        report.Succeeded.ShouldBeTrue(report.ToString());
        report.Interactions.Count.ShouldBe(interactions.Count);
    }

    // What the files have as examples: one for each scheme.
    private static HttpCredential[] Credentials(string folder) =>
    [
        .. StandInProvider.BuiltIn.Single(provider => provider.Name == folder).Entry.Operations[0].Operation.Security
            .Select(HttpCredential (scheme) =>
                scheme.Kind switch
                {
                    SecuritySchemeKind.Bearer => new BearerToken("token"),
                    SecuritySchemeKind.Basic => new BasicCredentials("name", "password"),
                    _ => new ApiKey("key"),
                }),
    ];

    // The message goes through the envelope of the provider, and is what comes out of it.
    private static byte[] Delivered(StandInServer standIn, string provider, JsonArray interactions, JsonObject asked)
    {
        var told = interactions.Single(i => (string)i!["description"]! == (string)asked["description"]!)!["contents"]!["content"]!;
        var delivery = standIn.Prepare(provider, System.Text.Encoding.UTF8.GetBytes(told.ToJsonString()), "key");
        return delivery.Webhook.DocumentOf(delivery.Body).ToArray();
    }
}
