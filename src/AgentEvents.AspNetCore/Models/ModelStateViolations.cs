using System.Text.Json;
using AgentEvents.Models.Validation;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace AgentEvents.AspNetCore;

/// <summary>Puts every violation of a body into the model state under its own place.</summary>
internal static class ModelStateViolations
{
    /// <summary>Replaces the entry of an exception by entries for what it tells.</summary>
    public static void Spread(ModelStateDictionary state)
    {
        var exceptions = state.Values.SelectMany(entry => entry.Errors).Select(error => error.Exception).OfType<JsonException>().ToArray();
        if (exceptions.Length == 0)
        {
            return;
        }

        // Beside it stands that the parameter is missing, which is no news.
        state.Clear();
        foreach (var exception in exceptions)
        {
            foreach (var (place, messages) in ViolationEntries.Of(exception))
            {
                foreach (var message in messages)
                {
                    state.TryAddModelError(place, message);
                }
            }
        }
    }
}
