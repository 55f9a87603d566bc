using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AgentEvents.Models.Json;

namespace AgentEvents.Models.Tests.Serialization;

/// <summary>
/// A user's own record full of our values: with reflection, and with source-generated contexts of a project that references the package.
/// </summary>
public sealed class OwnTypeTests
{
    private const string Text = """
        {"At":"2024-02-29T11:00:00.045123456Z","Until":null,"Guest":"+46555123456","Code":"RCS1004","NoCode":null,"Note":null,"Back":{"Driver":"+15550001111","At":"1970-01-01T00:00:00Z"},
        "Price":1.50,"Raw":[1.0,{"a":1,"a":2}],"Others":{"x":1e400,"x":null},"Times":["2016-12-31T23:59:60Z",null],
        "Legs":[{"Driver":"+15550001111","At":"2024-02-29T11:00:00Z"}],"Phones":{"home":"+15550001111"},
        "Sent":{"2024-02-29T11:00:00Z":{"to":"46555123456","event":{"type":"agent_composing"}}},"Codes":{"+15550001111":"another"},
        "Received":[{"senderPhoneNumber":"+15550001111","eventId":"e","agentId":"a","text":"hi"}],"Detail":{"type":"agent_composing"},
        "Payment":{"$type":"card","Amount":12345678901234567890.10,"PaidAt":"2024-02-29T11:00:00Z"}}
        """;

    private static readonly string Compact = string.Concat(Text.Split('\n').Select(line => line.Trim()));

    public static TheoryData<string> Contexts { get; } = ["reflection", "source-generated", "combined"];

    [Theory]
    [MemberData(nameof(Contexts))]
    public void ItIsReadAndWrittenWithoutAnyLoss(string context)
    {
        var options = new JsonSerializerOptions
        {
            TypeInfoResolver = context switch
            {
                "reflection" => new DefaultJsonTypeInfoResolver(),
                "source-generated" => BookingContext.Default,
                _ => JsonTypeInfoResolver.Combine(JsonModelResolver.Default, BookingContext.Default),
            },
        };

        var booking = JsonSerializer.Deserialize<Booking>(Text, options).ShouldNotBeNull();

        booking.At.ShouldBe(Timestamp.Parse("2024-02-29T12:00:00.045123456+01:00"));
        booking.Note.ShouldBe(new Optional<string?>(null));
        booking.Back.Value.ShouldBe(new Leg("+15550001111", default));
        booking.Legs.ShouldBe([new Leg("+15550001111", Timestamp.Parse("2024-02-29T11:00:00Z"))]);
        booking.Sent!.Single().Value.Event.ShouldBeOfType<Sinch.AgentComposingEvent>();
        booking.Payment.ShouldBeOfType<CardPayment>().PaidAt.ShouldNotBeNull();
        JsonSerializer.Serialize(booking, options).ShouldBe(Compact);
    }

    [Fact]
    public void WebDefaultsInAContextWork()
    {
        var booking = JsonSerializer.Deserialize(Text, BookingMetadataContext.Default.Booking).ShouldNotBeNull();

        var text = JsonSerializer.Serialize(booking, BookingMetadataContext.Default.Booking);

        text.ShouldStartWith("""{"at":"2024-02-29T11:00:00.045123456Z","until":null,"guest":"+46555123456","code":"RCS1004",""");
        JsonSerializer.Serialize(JsonSerializer.Deserialize(text, BookingMetadataContext.Default.Booking), BookingMetadataContext.Default.Booking)
            .ShouldBe(text);
    }

    [Fact]
    public void GeneratedWritersWriteThemToo()
    {
        var leg = new Leg("+15550001111", Timestamp.UnixEpoch);
        const string Written = """{"Driver":"+15550001111","At":"1970-01-01T00:00:00Z"}""";

        JsonSerializer.Serialize(leg, LegWritingContext.Default.Leg).ShouldBe(Written);
        JsonSerializer.Serialize([leg, leg], LegWritingContext.Default.ValueListLeg).ShouldBe($"[{Written},{Written}]");
        JsonSerializer.Serialize(new[] { KeyValuePair.Create("+", Timestamp.UnixEpoch) }.ToValueMap(), LegWritingContext.Default.ValueMapTimestamp)
            .ShouldBe("""{"\u002B":"1970-01-01T00:00:00Z"}""");
    }

    // The source generator does not look behind a converter, so what is in an Optional has to be named.
    [Fact]
    public void AContextThatDoesNotKnowWhatIsInAnOptionalSaysSo() =>
        Should.Throw<NotSupportedException>(() => JsonSerializer.Deserialize("""{"Value":{}}""", ForgetfulContext.Default.InPropertyOptionalLeg))
            .Message.ShouldContain(nameof(Leg));
}
