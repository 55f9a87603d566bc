using System.Reflection;
using System.Text.Json;

namespace AgentEvents.Conformance;

/// <summary>A case of the annotation suite that is known to fail.</summary>
/// <param name="Case">The start of its name: the file and its number in it.</param>
/// <param name="Reason">Why.</param>
internal sealed record AnnotationExclusion(string Case, string Reason)
{
    private const string File = "annotation-exclusions.json";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>The committed list; it is meant to be empty.</summary>
    public static IReadOnlyList<AnnotationExclusion> Read()
    {
        var project =
            typeof(AnnotationExclusion).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(m => m.Key == "ProjectFolder").Value!;
        var exclusions = JsonSerializer.Deserialize<AnnotationExclusion[]>(System.IO.File.ReadAllText(Path.Combine(project, File)), Options)!;
        exclusions.ShouldAllBe(e => e.Case.Length > 0 && e.Reason.Length > 0);
        return exclusions;
    }
}
