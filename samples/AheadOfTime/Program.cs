using System.Runtime.CompilerServices;
using System.Text.Json;
using AgentEvents.AheadOfTime;
using AgentEvents.Models;
using AgentEvents.Models.Validation;
using Sinch = AgentEvents.Models.Sinch;

// Reads and writes values of the package without reflection. Published with -p:AheadOfTime=true it shows that this works without a compiler at run
// time too.
const string Text = """
    {"At":"2024-02-29T11:00:00.045123456Z","Until":null,"Recipient":"+46555123456","Code":"RCS1004","NoCode":null,"Note":null,"Last":{"Driver":"+15550001111","At":"1970-01-01T00:00:00Z"},
    "Price":1.50,"Id":"F81D4FAE-7dec-11D0-a765-00A0C91E6BF6","Wait":"P1M","Ratio":0.10,"Raw":[1.0,{"a":1,"a":2}],"Others":{"x":1e400,"x":null},"Times":["2016-12-31T23:59:60Z",null],
    "Stops":[{"Driver":"+15550001111","At":"2024-02-29T11:00:00Z"}],"Phones":{"home":"+15550001111"},
    "Sent":{"2024-02-29T11:00:00Z":{"to":"46555123456","event":{"type":"agent_composing"}}},"Codes":{"+15550001111":"another"},
    "Received":[{"senderPhoneNumber":"+15550001111","eventId":"e","agentId":"a","text":"hi"}]}
    """;

var json = string.Concat(Text.Split('\n').Select(line => line.Trim()));
var failed = 0;

Check(
    "a record of one's own comes back as it was",
    JsonSerializer.Serialize(JsonSerializer.Deserialize(json, DeliveryContext.Default.Delivery), DeliveryContext.Default.Delivery) == json);
Check("a model needs the resolver of the package and nothing else", ReadsAModel());
Check(
    "a violation tells its place in the whole document",
    PathOf(json.Replace("\"to\":\"46555123456\"", "\"to\":\"x\"", StringComparison.Ordinal)) == "$.Sent.2024-02-29T11:00:00Z.to");
Check("what is no instant does too", PathOf(json.Replace("1970-01-01", "1970-13-01", StringComparison.Ordinal)) is "$.Last");
Console.WriteLine($"{(RuntimeFeature.IsDynamicCodeSupported ? "just in time" : "ahead of time")}: {failed} failed");
return failed;

void Check(string what, bool holds)
{
    Console.WriteLine($"{(holds ? "ok" : "FAILED")}: {what}");
    failed += holds ? 0 : 1;
}

static bool ReadsAModel()
{
    var options = new JsonSerializerOptions { TypeInfoResolver = JsonModelResolver.Default };
    const string Event = """{"to":"46555123456","event":{"type":"agent_read","message_id":"m"}}""";
    var info = (System.Text.Json.Serialization.Metadata.JsonTypeInfo<Sinch.AgentEvent>)options.GetTypeInfo(typeof(Sinch.AgentEvent));
    return JsonSerializer.Deserialize(Event, info) is { Event: Sinch.AgentReadEvent } read && JsonSerializer.Serialize(read, info) == Event;
}

static string? PathOf(string json)
{
    try
    {
        JsonSerializer.Deserialize(json, DeliveryContext.Default.Delivery);
        return null;
    }
    catch (InvalidDocumentException invalid)
    {
        return invalid.Paths[0];
    }
    catch (JsonException unreadable)
    {
        return unreadable.Path;
    }
}
