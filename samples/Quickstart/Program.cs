using System.Text.Json;
using AgentEvents.Quickstart;

var schemas = args.Length > 0 ? args[0] : SchemaFolder.Find();
if (schemas is null || !Directory.Exists(schemas))
{
    Console.Error.WriteLine(schemas is null
        ? $"error: {SchemaFolder.Marker} is neither above the program nor above the current directory; run this inside a clone, or "
            + "name the schemas folder."
        : $"error: there is no folder {schemas}.");
    return 2;
}

try
{
    return (await Tour.RunAsync(schemas, Console.Out)).AllRight ? 0 : 1;
}
catch (Exception failure) when (failure is IOException or JsonException)
{
    Console.Error.WriteLine($"error: an example cannot be read. {failure.Message}");
    return 2;
}
