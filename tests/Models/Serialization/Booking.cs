using System.Text.Json.Serialization;
using AgentEvents.Models.Json;

namespace AgentEvents.Models.Tests.Serialization;

/// <summary>A user's own record with everything in it.</summary>
public sealed record Booking(Timestamp At, Timestamp? Until, PhoneNumber Guest)
{
    public required Kaleyra.EventFailedCode Code { get; init; }

    public Kaleyra.EventFailedCode? NoCode { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Optional<string?> Note { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Optional<Leg?> Back { get; init; }

    public JsonNumber Price { get; init; }

    public RawJson? Raw { get; init; }

    public AdditionalMembers? Others { get; init; }

    public ValueList<Timestamp?>? Times { get; init; }

    public ValueList<Leg>? Legs { get; init; }

    public ValueMap<PhoneNumber>? Phones { get; init; }

    public Dictionary<Timestamp, Sinch.AgentEvent>? Sent { get; init; }

    public Dictionary<PhoneNumber, Kaleyra.EventFailedCode>? Codes { get; init; }

    public List<Google.UserEvent>? Received { get; init; }

    public Sinch.AgentEventDetail? Detail { get; init; }

    public Payment? Payment { get; init; }
}

/// <summary>A user's own struct with a value in it.</summary>
public readonly record struct Leg(PhoneNumber Driver, Timestamp At);

/// <summary>Something polymorphic.</summary>
[JsonDerivedType(typeof(CardPayment), "card")]
public abstract record Payment
{
    public Timestamp? PaidAt { get; init; }
}

/// <summary>A case of it.</summary>
public sealed record CardPayment(JsonNumber Amount) : Payment;

/// <summary>What most people write.</summary>
[JsonSerializable(typeof(Booking))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(Leg?))]
public sealed partial class BookingContext : JsonSerializerContext;

/// <summary>Metadata only, with names in camel case.</summary>
[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(Booking))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(Leg?))]
public sealed partial class BookingMetadataContext : JsonSerializerContext;

/// <summary>Written by generated code, and not read.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(Leg))]
[JsonSerializable(typeof(ValueList<Leg>))]
[JsonSerializable(typeof(ValueMap<Timestamp>))]
public sealed partial class LegWritingContext : JsonSerializerContext;

/// <summary>A context that does not know what is inside an Optional.</summary>
[JsonSerializable(typeof(InProperty<Optional<Leg>>))]
public sealed partial class ForgetfulContext : JsonSerializerContext;
