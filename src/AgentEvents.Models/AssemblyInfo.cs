using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("AgentEvents.Models.Tests")]
