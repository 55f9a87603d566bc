using AgentEvents.StandIn;

namespace AgentEvents.Quickstart;

/// <summary>
/// Part 2: the way back. Every kind of what a provider tells is pushed to a webhook of ours, in its envelope and signed; what is not signed does not
/// come in.
/// </summary>
internal static class Deliveries
{
    public static async Task<Score> ShowAsync(Page page, StandInServer standIn)
    {
        page.Heading("What providers tell comes in");
        var score = default(Score);
        foreach (var provider in StandInProvider.BuiltIn.Where(provider => standIn.DeliveryKinds(provider.Name).Count > 0))
        {
            score += await ShowAsync(page, standIn, provider);
        }

        return score;
    }

    private static async Task<Score> ShowAsync(Page page, StandInServer standIn, StandInProvider provider)
    {
        page.Line();
        page.Line(provider.Name);
        var taken = new List<string>();
        await using var webhook = await Webhook.OpenAsync(provider.Entry.Webhooks, taken.Add);
        var score = default(Score);
        foreach (var (index, kind) in standIn.DeliveryKinds(provider.Name).Index())
        {
            var push = standIn.Prepare(provider.Name, kind, Webhook.Key);
            if (index == 0)
            {
                using var message = push.ToHttpRequestMessage(webhook.Address);
                await WireText.ShowAsync(page, message, push.Webhook.Operation);
            }

            var report = await standIn.DeliverAsync(push, webhook.Address, Webhook.Key);
            var right = report.IsTaken && taken.Count == index + 1 && taken[^1] == push.Webhook.Name;
            page.Line($"  < {report.StatusCode}  {kind}{(right ? "" : "  WRONG: should have been taken")}");
            score += Score.Of(right);
        }

        if (provider.Entry.Webhooks.Any(entry => entry.SignatureHeader is not null && !entry.IsActivation))
        {
            score += await ShowForgedAsync(page, standIn, provider, webhook, taken);
        }

        return score;
    }

    private static async Task<Score> ShowForgedAsync(Page page, StandInServer standIn, StandInProvider provider, Webhook webhook, List<string> taken)
    {
        var push = standIn.DeliveryKinds(provider.Name)
            .Select(kind => standIn.Prepare(provider.Name, kind, "another key"))
            .First(prepared => prepared.Signature is not null);
        var before = taken.Count;
        var report = await standIn.DeliverAsync(push, webhook.Address);
        var kept = !report.IsTaken && taken.Count == before;
        page.Line($"  < {report.StatusCode}  signed with another key{(kept ? "" : "  WRONG: should not have been taken")}");
        return Score.Of(kept);
    }
}
