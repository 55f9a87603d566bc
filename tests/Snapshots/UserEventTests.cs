using System.Text;
using AgentEvents.Models.Google;

namespace AgentEvents.Snapshots;

/// <summary>What an agent is told of what a user did, from the bodies of a webhook with many kinds.</summary>
public sealed class UserEventTests
{
    [Fact]
    public Task EveryUserEventIsReadLikeThis()
    {
        var text = new StringBuilder();
        foreach (var file in Directory.GetFiles(Path.Combine(ProjectFolder.Schemas, "google", "examples", "valid"), "user-*.json")
            .Order(StringComparer.Ordinal))
        {
            var inbound = UserEvent.Parse(File.ReadAllBytes(file)).ToInboundEvent();
            text.Append("# ")
                .Append(Path.GetFileName(file))
                .Append('\n')
                .Append(inbound.Value?.ToJsonString() ?? "")
                .Append('\n')
                .Append(inbound)
                .Append("\n\n");
        }

        return Snapshot.Verify(text.ToString(), "txt");
    }
}
