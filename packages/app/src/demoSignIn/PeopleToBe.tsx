import {
  Alert,
  Button,
  Card,
  CardBody,
  CardFooter,
  CardHeader,
  Container,
  Flex,
  Text,
} from '@backstage/ui';
import { guest, people, Person } from './people';
import styles from './PeopleToBe.module.css';

/** A card for each person whom a visitor can be, the guest first. */
export function PeopleToBe(props: {
  title: string;
  problem?: string;
  onChoose(person: Person): void;
}) {
  const { title, problem, onChoose } = props;
  return (
    <main className={styles.page}>
      <Container className={styles.content}>
        <Flex direction="column" gap="6" py="8">
          <Flex direction="column" gap="1">
            <Text as="h1" variant="title-medium">
              {title}
            </Text>
            <Text as="p" variant="body-large" color="secondary">
              Enter as one of the people of the demo company. What you see and
              may change depends on who you are.
            </Text>
          </Flex>
          {problem ? <Alert status="danger" title={problem} /> : null}
          <ul className={styles.people}>
            {[guest, ...people].map(person => (
              <li key={person.name}>
                <PersonToBe person={person} onChoose={() => onChoose(person)} />
              </li>
            ))}
          </ul>
        </Flex>
      </Container>
    </main>
  );
}

function PersonToBe(props: { person: Person; onChoose(): void }) {
  const { person, onChoose } = props;
  return (
    <Card className={styles.person}>
      <CardHeader>
        <Text as="h2" variant="title-x-small">
          {person.name}
        </Text>
        <Text as="p" color="secondary">
          {person.work}
        </Text>
      </CardHeader>
      <CardBody>
        <Text as="p">{person.may}</Text>
      </CardBody>
      <CardFooter>
        {person === guest ? (
          <Button variant="primary" onPress={onChoose}>
            Enter
          </Button>
        ) : (
          <Button
            variant="secondary"
            aria-label={`Sign in as ${person.name}`}
            onPress={onChoose}
          >
            Sign in
          </Button>
        )}
      </CardFooter>
    </Card>
  );
}
