using System.Text.Json;

namespace AgentEvents.Pacts;

/// <summary>How a consumer's pacts are made.</summary>
public sealed class PactConfig
{
    /// <summary>
    /// Folder of the pact files. What is there is merged with: begin with an empty folder, or interactions of deleted tests stay. Default:
    /// <c>pacts</c> in the working directory.
    /// </summary>
    public string PactDir { get; set; } = Path.Combine(Environment.CurrentDirectory, "pacts");

    /// <summary>Who gets the mock server's findings; they quote what was sent and received. Default: nobody.</summary>
    public IEnumerable<IOutput> Outputters { get; set; } = [];

    /// <summary>How bodies are written as JSON, and messages read.</summary>
    public JsonSerializerOptions DefaultJsonSettings { get; set; } = new();

    /// <summary>Hands a line to every output.</summary>
    /// <param name="line">The line.</param>
    public void WriteLine(string line)
    {
        foreach (var output in Outputters)
        {
            output.WriteLine(line);
        }
    }
}
