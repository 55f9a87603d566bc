using System.Text;
using AgentEvents.FourthProvider.Fixture;
using AgentEvents.Models;
using AgentEvents.Models.Catalogue;
using AgentEvents.Models.Http;

namespace AgentEvents.FourthProvider;

/// <summary>What was generated can be asked for by name, also where a hub of the project's own stands in between.</summary>
public sealed class CatalogueTests
{
    private static readonly CatalogueEntries Own = SchemaCatalogue.Entries;
    private static readonly CatalogueEntries OfThePackage = AgentEvents.Models.SchemaCatalogue.Entries;

    private static ConnectionSettings Settings(params (string Name, string Value)[] values) =>
        new(values.ToDictionary(v => v.Name, v => v.Value));

    private static WireRequest Post(string target, string body, params HttpField[] headers) => new()
    {
        Method = "POST",
        Target = target,
        MediaType = "application/json",
        Headers = [.. headers],
        Body = Encoding.UTF8.GetBytes(body),
    };

    [Fact]
    public void EverySchemaFileHasItsShortName() => Own.Schemas.Select(s => s.Name).ShouldBe(
    [
        "boreal/accepted", "boreal/activity", "boreal/confirmation", "boreal/problem", "boreal/read-mark", "boreal/signal-batch",
        "boreal/user-signal", "cirrus/event",
        "hub/chat-event",
    ]);

    [Fact]
    public void ASchemaJudgesDocuments()
    {
        var validator = Own.FindSchema("boreal/accepted").ShouldNotBeNull().Validator;
        validator.IsValid("[]"u8).ShouldBeFalse();
        validator.Validate("[]"u8).Violations.ShouldHaveSingleItem().Keyword.ShouldBe("type");
        Own.FindSchema("boreal/refused").ShouldBeNull();
    }

    [Fact]
    public void AProviderHasItsOperationsWebhooksAndSettings()
    {
        var boreal = Own.FindProvider("boreal").ShouldNotBeNull();
        boreal.Operations.Select(o => o.Operation.Id).ShouldBe(["markMessage", "showActivity", "stopActivity"], ignoreOrder: true);
        boreal.Webhooks.Select(w => w.Operation.Id).ShouldBe(["confirmAddress", "receiveSignalBatch", "receiveUserSignal"], ignoreOrder: true);
        boreal.Settings.ShouldBe([new SettingEntry("borealAccount", true)]);
    }

    [Fact]
    public void AnEventBecomesTheSameRequestAsByItsTypes()
    {
        var boreal = Own.FindProvider("boreal")!;
        foreach (var source in new OutboundEvent[] { Sample.Typing, Sample.Read })
        {
            var wire = boreal.Writer!(source, Settings(("borealAccount", "ACME42"))).GetValueOrThrow();
            Sample.Text(wire).ShouldBe(Sample.Text(Sample.RequestOf(source).ToWireRequest().ThrowIfInvalid()));
            var read = boreal.FindOperation(wire.Method, wire.Target).ShouldNotBeNull().Read(wire);
            read.Result.IsValid.ShouldBeTrue();
            read.ToEvent().ShouldNotBeNull().Value.ShouldBe(source);
        }
    }

    [Theory]
    [InlineData("x")]
    [InlineData("\"1\"")]
    [InlineData("1.5")]
    [InlineData("1 2")]
    [InlineData("")]
    public void ASettingThatIsNotOfItsTypeIsRefusedWithoutBeingQuoted(string text) =>
        Should.Throw<FormatException>(() => Own.FindProvider("cirrus")!.Writer!(Sample.Typing, Settings(("account", text))))
            .Message.ShouldBe("The setting account is not of its type.");

    [Fact]
    public void AHubOfTheProjectLeadsToTheEventsForAllProviders()
    {
        var cirrus = Own.FindProvider("cirrus")!;
        var wire = Post(
            "/accounts/7/events",
            """{"msisdn":"46555123456","bot":"my-agent-id","kind":"seen","about":"m1"}""",
            new HttpField("Cirrus-Entity", "acme"));
        var found = cirrus.FindOperation(wire.Method, wire.Target)!.Read(wire).ToEvent().ShouldNotBeNull();

        found.Value.ShouldBe(new OutboundRead { Recipient = Sample.Number, Agent = Sample.Agent, MessageId = "m1" });
        found.Losses.ShouldHaveSingleItem().Reason.ShouldBe("OutboundEvent has no field for it");
        foreach (var provider in OfThePackage.Providers)
        {
            var settings = Settings([.. provider.Settings.Select(s => (s.Name, "ACME42"))]);
            var translated = found.Then(content => provider.Writer!(content with { EventId = Sample.EventId }, settings));
            (translated.IsMapped || translated.Unsupported is not null).ShouldBeTrue(translated.ToString());
            translated.Losses.ShouldContain(found.Losses[0]);
        }
    }

    [Fact]
    public void AnEventGoesThroughTheHubOfTheProject()
    {
        var wire = Own.FindProvider("cirrus")!.Writer!(Sample.Typing, Settings(("account", "7"))).GetValueOrThrow();

        wire.Target.ShouldBe("/accounts/7/events");
        Encoding.UTF8.GetString(wire.Body.Span)
            .ShouldBe($$"""{"msisdn":"46555123456","bot":"{{Sample.Agent}}","ref":"{{Sample.EventId}}","kind":"on"}""");
    }

    [Fact]
    public void ACaseThatTheEventsForAllProvidersLackIsUnsupported()
    {
        var wire = Post("/accounts/7/events", """{"msisdn":"46555123456","kind":"off"}""");
        var found = Own.FindProvider("cirrus")!.FindOperation(wire.Method, wire.Target)!.Read(wire).ToEvent().ShouldNotBeNull();

        found.IsMapped.ShouldBeFalse();
        found.Unsupported.ShouldNotBeNull();
    }
}
