using System.Text.Json.Serialization;
using AgentEvents.Models;
using AgentEvents.Models.Json;
using Google = AgentEvents.Models.Google;
using Kaleyra = AgentEvents.Models.Kaleyra;
using Sinch = AgentEvents.Models.Sinch;

namespace AgentEvents.AheadOfTime;

/// <summary>
/// A record of a user's own, with a value of every kind of the package. None of them is made in code: reading alone has to suffice.
/// </summary>
/// <param name="At">An instant.</param>
/// <param name="Until">One that may be null.</param>
/// <param name="Recipient">A phone number.</param>
public sealed record Delivery(Timestamp At, Timestamp? Until, PhoneNumber Recipient)
{
    /// <summary>A generated enumeration.</summary>
    public required Kaleyra.EventFailedCode Code { get; init; }

    /// <summary>One that may be null.</summary>
    public Kaleyra.EventFailedCode? NoCode { get; init; }

    /// <summary>A member that may be missing, and of a reference type.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Optional<string?> Note { get; init; }

    /// <summary>A member that may be missing, and of a struct.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Optional<Halt?> Last { get; init; }

    /// <summary>A member that is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Optional<Timestamp> Missing { get; init; }

    /// <summary>A number of any size.</summary>
    public JsonNumber Price { get; init; }

    /// <summary>Text that is kept, with a value.</summary>
    public Verbatim<Guid> Id { get; init; }

    /// <summary>Text that is kept and has no value.</summary>
    public Verbatim<TimeSpan>? Wait { get; init; }

    /// <summary>A number that is kept.</summary>
    public Verbatim<double> Ratio { get; init; }

    /// <summary>Any JSON.</summary>
    public RawJson? Raw { get; init; }

    /// <summary>Members without names of their own.</summary>
    public AdditionalMembers? Others { get; init; }

    /// <summary>A list of our structs.</summary>
    public ValueList<Timestamp?>? Times { get; init; }

    /// <summary>A list of the user's structs.</summary>
    public ValueList<Halt>? Stops { get; init; }

    /// <summary>A map of structs.</summary>
    public ValueMap<PhoneNumber>? Phones { get; init; }

    /// <summary>Keys of ours, and a model.</summary>
    public Dictionary<Timestamp, Sinch.AgentEvent>? Sent { get; init; }

    /// <summary>Keys and values of ours.</summary>
    public Dictionary<PhoneNumber, Kaleyra.EventFailedCode>? Codes { get; init; }

    /// <summary>A union.</summary>
    public IReadOnlyList<Google.UserEvent>? Received { get; init; }
}

/// <summary>A struct of the user's own.</summary>
/// <param name="Driver">A phone number.</param>
/// <param name="At">An instant.</param>
public readonly record struct Halt(PhoneNumber Driver, Timestamp At);

/// <summary>What the source generator of System.Text.Json makes of it.</summary>
[JsonSerializable(typeof(Delivery))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(Halt?))]
internal sealed partial class DeliveryContext : JsonSerializerContext;
