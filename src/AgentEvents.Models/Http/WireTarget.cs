using System.Text;
using AgentEvents.Models.Formats;

namespace AgentEvents.Models.Http;

/// <summary>Path and query as they stand on the wire.</summary>
internal static class WireTarget
{
    /// <summary>Takes a target apart, if it is nothing but ASCII that RFC 3986 allows there.</summary>
    /// <param name="target">Path and query.</param>
    /// <param name="path">The path, encoded; every <c>%</c> in it has its two digits.</param>
    /// <param name="query">The query, likewise, without the question mark; empty if there is none.</param>
    public static bool TrySplit(string target, out ReadOnlySpan<byte> path, out ReadOnlySpan<byte> query)
    {
        path = default;
        query = default;
        if (!Ascii.IsValid(target))
        {
            return false;
        }

        ReadOnlySpan<byte> bytes = Encoding.ASCII.GetBytes(target);
        var mark = bytes.IndexOf((byte)'?');
        path = mark < 0 ? bytes : bytes[..mark];
        query = mark < 0 ? default : bytes[(mark + 1)..];
        return (path.IsEmpty || path[0] == (byte)'/')
            && UriText.IsMadeOf(path, UriText.Path, isIri: false)
            && UriText.IsMadeOf(query, UriText.Query, isIri: false);
    }
}
