namespace AgentEvents.Generator.Canonical;

/// <summary>How long what an event shows lasts.</summary>
/// <param name="Seconds">The number as it is written.</param>
/// <param name="Ticks">The same in .NET's ticks.</param>
/// <param name="IsApproximate">Whether the document says about.</param>
/// <param name="ResetBy">What lets the time start anew, or null.</param>
/// <param name="EndedBy">What ends it before the time, or null.</param>
/// <param name="Source">Which document says so, or null.</param>
internal sealed record Lifetime(string Seconds, long Ticks, bool IsApproximate, string? ResetBy, string? EndedBy, string? Source)
{
    /// <summary>The lifetime in words: <c>about 20 seconds; sending again resets it, a message ends it</c>.</summary>
    public string Text
    {
        get
        {
            var changes = new[] { ResetBy is null ? null : ResetBy + " resets it", EndedBy is null ? null : EndedBy + " ends it" }
                .OfType<string>()
                .ToArray();
            return $"{(IsApproximate ? "about " : "")}{Seconds} {(Seconds == "1" ? "second" : "seconds")}{(changes.Length > 0 ? "; " : "")}"
                + $"{string.Join(", ", changes)}";
        }
    }
}
