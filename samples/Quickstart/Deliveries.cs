using AgentEvents.Models;
using AgentEvents.Models.Google;
using AgentEvents.Models.Mapping;
using AgentEvents.StandIn;

namespace AgentEvents.Quickstart;

/// <summary>
/// Part 2: the way back. A user event is pushed to a webhook of ours, in an envelope and signed; what is not signed does not come in.
/// </summary>
internal static class Deliveries
{
    private static readonly UserEvent Sent = new UserTextMessage
    {
        SenderPhoneNumber = "+12223334444",
        AgentId = "my-agent-id",
        MessageId = "MxyB2vPbC2T6SgKf4tVkEZ7g",
        SendTime = Timestamp.FromUnix(1_772_366_400, 45_123_456),
        Text = "Hi",
    };

    public static async Task<Score> ShowAsync(Page page, StandInServer standIn)
    {
        page.Heading("A user event comes in, signed");
        var taken = new List<MappingResult<InboundEvent>>();
        await using var webhook = await Webhook.OpenAsync(taken.Add);

        var push = standIn.Prepare("google", Sent.ToUtf8Bytes(), Webhook.ClientToken);
        using (var message = push.ToHttpRequestMessage(webhook.Address))
        {
            await WireText.ShowAsync(page, message);
        }

        var signed = await standIn.DeliverAsync(push, webhook.Address, Webhook.ClientToken);
        var right = signed.IsTaken
            && taken is [{ Value: InboundText { Text: "Hi" } inbound }]
            && inbound.SentAt == Sent.SendTime;
        page.Line($"  < {signed.StatusCode}");
        foreach (var mapped in taken)
        {
            page.Line($"  = {mapped.Value?.ToJsonString() ?? mapped.ToString()}");
        }

        page.Line(right ? "  = taken" : "  WRONG: should have been taken");
        page.Line();

        var forged = await standIn.DeliverAsync(standIn.Prepare("google", Sent.ToUtf8Bytes(), "another token"), webhook.Address);
        var kept = !forged.IsTaken && taken.Count == 1;
        page.Line("The same, signed with another token");
        page.Line($"  < {forged.StatusCode}");
        page.Line(kept ? "  = not taken" : "  WRONG: should not have been taken");
        return Score.Of(right) + Score.Of(kept);
    }
}
