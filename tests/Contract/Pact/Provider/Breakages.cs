using System.Text.Json.Nodes;
using AgentEvents.Contract.Pacts.Http;
using AgentEvents.StandIn;
using static AgentEvents.Contract.Pacts.Provider.Breakage;

namespace AgentEvents.Contract.Pacts.Provider;

/// <summary>Every way in which the tests break the stand-in.</summary>
internal static class Breakages
{
    private const string Sinch = SinchContracts.Provider;
    private const string Google = GoogleContracts.Provider;
    private const string Kaleyra = KaleyraContracts.Provider;

    // Every provider can do these.
    private static readonly IReadOnlyList<(string Name, Func<StandInResponse, StandInResponse> Change)> Common =
    [
        ("no Content-Type", MediaType(null)),
        ("another media type", MediaType("text/plain")),
        ("202 in place of 200", Status(200, 202)),
        ("an empty body", static answer => answer with { Body = default }),
        ("half of the body", static answer => answer with { Body = answer.Body[..(answer.Body.Length / 2)] }),
        ("an array in place of the object", Json(static body => new JsonArray(body))),
        ("one object too many around the body", Json(static body => new JsonObject { ["result"] = body })),
        ("null in place of the object", static answer => answer.Body.IsEmpty ? answer : answer with { Body = "null"u8.ToArray() }),
    ];

    private static readonly IReadOnlyList<Breakage> OfSinch =
    [
        new(Sinch, "event_id renamed", Renamed("event_id", "eventId")),
        new(Sinch, "event_id as a number", Member("event_id", static _ => 4711)),
        new(Sinch, "another event_id than was sent", Member("event_id", static _ => "4c1f1e0e-6f52-4a1e-8a3a-7f2f6f7b8a90")) { IsBeyondPact = true },
        new(Sinch, "200 in place of 502", Status(502, 200)),
        new(Sinch, "502 with a body", static answer => answer.StatusCode == 502 ? answer with { Body = "{}"u8.ToArray() } : answer)
        {
            IsBeyondPact = true,
        },
        new(Sinch, "400 in place of 409", Status(409, 400)),
        new(Sinch, "an error body without error", Without("error")),
        new(Sinch, "error as an object", Member("error", static text => new JsonObject { ["message"] = text })),
        new(Sinch, "field_errors as an object", Member("field_errors", static _ => new JsonObject { ["to"] = "is refused" })),
        new(Sinch, "the messages of a field as one text", Member("field_errors", static fields =>
        {
            fields![0]!["errors"] = "is refused";
            return fields;
        })),
    ];

    private static readonly IReadOnlyList<Breakage> OfGoogle =
    [
        new(Google, "sendTime cut to milliseconds", Member("sendTime", static _ => "2026-03-01T12:00:00.045Z")) { IsBeyondPact = true },
        new(Google, "sendTime in the user's time zone, and told to be UTC", Member("sendTime", static _ => "2026-03-01T13:00:00.0451234Z"))
        {
            IsBeyondPact = true,
        },
        new(Google, "sendTime as a number", Member("sendTime", static _ => 1_772_366_400)),
        new(Google, "sendTime that is no time", Member("sendTime", static _ => "yesterday")) { IsBeyondPact = true },
        new(Google, "no sendTime", Without("sendTime")),
        new(
            Google,
            "a malformed name",
            Member("name", static name => name!.GetValue<string>().Replace("phones/", "phone/", StringComparison.Ordinal))),
        new(
            Google,
            "a name without the plus sign",
            Member("name", static name => name!.GetValue<string>().Replace("+", "", StringComparison.Ordinal))),
        new(Google, "the name of another event", Member("name", static _ => "phones/+12223334444/agentEvents/4c1f1e0e-6f52-4a1e-8a3a-7f2f6f7b8a90"))
        {
            IsBeyondPact = true,
        },
        new(Google, "no name", Without("name")),
        new(Google, "the other event in the resource", Member("eventType", static type => type!.GetValue<string>() == "READ" ? "IS_TYPING" : "READ"))
        {
            IsBeyondPact = true,
        },
        new(Google, "eventType in small letters", Member("eventType", static type => type!.GetValue<string>() == "READ" ? "read" : "is_typing"))
        {
            IsBeyondPact = true,
        },
        new(Google, "no messageId", Without("messageId")),
        new(Google, "an error that is not in error", Json(static body => body["error"]?.DeepClone() ?? body)),
        new(Google, "an error body without error", Without("error")),
        new(Google, "code as a string", Member("error.code", static code => code!.ToJsonString())),
        new(Google, "another code than the status", Member("error.code", static code => code!.GetValue<int>() + 1)) { IsBeyondPact = true },
        new(Google, "403 in place of 404", Status(404, 403)),
    ];

    private static readonly IReadOnlyList<Breakage> OfKaleyra =
    [
        new(Kaleyra, "data as an object on failure", Member("data", static data => data is JsonArray ? new JsonObject() : data)),
        new(Kaleyra, "the code of success on failure", Member("code", static _ => "RCS1002")) { IsBeyondPact = true },
        new(Kaleyra, "the code of failure on success", Member("code", static _ => "RCS1004")),
        new(Kaleyra, "a code that nobody knows", Member("code", static _ => "RCS9999")),
        new(Kaleyra, "code as a number", Member("code", static _ => 1002)),
        new(Kaleyra, "no error on failure", Json(static body =>
        {
            if (body["data"] is JsonArray)
            {
                body.AsObject().Remove("error");
            }

            return body;
        })),
        new(Kaleyra, "error_code renamed", Renamed("error.error_code", "errorCode")),
        new(Kaleyra, "error_message as an object", Member("error.error_message", static text => JsonNode.Parse(text!.GetValue<string>()))),
        new(Kaleyra, "another text inside error_message", Member("error.error_message", static _ => """{"status":"ERROR","errorText":"Denied"}"""))
        {
            IsBeyondPact = true,
        },
        new(Kaleyra, "no data on success", Member("data", static data => data is JsonArray ? data : null)),
        new(Kaleyra, "no requestId", Without("data.requestId")),
        new(Kaleyra, "the number of the recipient without its plus sign", Member("data.to", static to => to!.GetValue<string>()[1..]))
        {
            IsBeyondPact = true,
        },
        new(Kaleyra, "the two ids in each other's place", Json(static body =>
        {
            if (body["data"] is JsonObject data)
            {
                (data["requestId"], data["messageId"]) = (data["messageId"]?.DeepClone(), data["requestId"]?.DeepClone());
            }

            return body;
        })) { IsBeyondPact = true },
    ];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Breakage> All { get; } =
    [
        .. from provider in HttpContracts.Providers from common in Common select new Breakage(provider, common.Name, common.Change),
        .. OfSinch,
        .. OfGoogle,
        .. OfKaleyra,
    ];
}
